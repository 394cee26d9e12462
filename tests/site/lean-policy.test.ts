import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leanPolicy } from '../../src/site/lean-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (hashes: string, body: string): string =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${hashes};"> ${body}`;

describe('leanPolicy', () => {
  it('keeps the hashes of what stands inline, and no others', () => {
    const body = '<script>start()</script><style>p{color:red}</style><script src="/a.js"></script>';
    const [script, style, other] = [hash('start()'), hash('p{color:red}'), hash('elsewhere()')];
    expect(leanPolicy(page(` ${other} ${script} ${style}`, body))).toBe(page(` ${script} ${style}`, body));
  });

  it('leaves a page without a policy alone', () => {
    expect(leanPolicy('<script>start()</script>')).toBe('<script>start()</script>');
  });
});
