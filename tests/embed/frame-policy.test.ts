import { expect, it } from 'vitest';
import { framePolicy } from '../../src/embed/frame-policy.ts';

it('names the site beside "self" in the policy, and nowhere else', () => {
  const page = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-x';"><p>'self'</p>`;
  expect(framePolicy(page, 'https://book.example/sub/')).toBe(
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' https://book.example/sub/ 'sha256-x';"><p>'self'</p>`,
  );
  expect(() => framePolicy('<p>no policy</p>', 'https://book.example/')).toThrow('no policy');
});
