/**
 * The policy of an embed page. It names the site's own address beside `'self'`: a page in a sandboxed frame has no origin, and to
 * WebKit `'self'` is then nobody, so that it would load neither scripts nor styles. And it allows the one style sheet that stands
 * inline, the colours, by its hash.
 */
import { createHash } from 'node:crypto';

const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;

export function framePolicy(html: string, address: string): string {
  if (!policy.test(html)) throw new Error('frame-policy: an embed page has no policy');
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return html.replace(
    policy,
    (_, before: string, text: string, after: string) =>
      before +
      text
        .replace("style-src 'self'", `style-src 'self'${hashes.join('')}`)
        .replaceAll("'self'", `'self' ${address}`) +
      after,
  );
}
