import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { framePolicy } from '../../src/embed/frame-policy.ts';

const site = 'https://book.example/sub/';
const page = (script: string, style: string, body: string): string =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${script} 'sha256-x'; style-src ${style};">${body}`;

it('names the site beside "self" in the policy, and nowhere else', () => {
  const body = "<p>'self'</p>";
  expect(framePolicy(page("'self'", "'self'", body), site)).toBe(
    page(`'self' ${site}`, `'self' ${site}`, body),
  );
  expect(() => framePolicy('<p>no policy</p>', site)).toThrow('no policy');
});

it('allows the style that stands inline, by its hash', () => {
  const body = '<style>:root{color:red}</style>';
  const hash = createHash('sha256').update(':root{color:red}').digest('base64');
  expect(framePolicy(page("'self'", "'self'", body), site)).toBe(
    page(`'self' ${site}`, `'self' ${site} 'sha256-${hash}'`, body),
  );
});

it('allows the script that stands inline, by its hash, and needs none for what is fetched or only data', () => {
  const body =
    '<script data-fonts="f.css">go()</script><script defer src="kit.js"></script><script type="application/json">{}</script>';
  const hash = createHash('sha256').update('go()').digest('base64');
  expect(framePolicy(page("'self'", "'self'", body), site)).toBe(
    page(`'self' ${site} 'sha256-${hash}'`, `'self' ${site}`, body),
  );
});
