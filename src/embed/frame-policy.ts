/**
 * The policy of an embed page. It names the site's own address beside `'self'`: a page in a sandboxed frame has no origin, and to
 * WebKit `'self'` is then nobody, so that it would load neither scripts nor styles. And it allows what stands inline by its hash:
 * the colours, and the script that chooses the theme before a frame is painted.
 */
import { createHash } from 'node:crypto';

const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;

/** The hashes of inline elements, as a policy lists them; what a script only holds as data needs none. */
function hashesOf(html: string, element: 'style' | 'script'): string {
  return [...html.matchAll(new RegExp(`<${element}([^>]*)>([^]+?)</${element}>`, 'g'))]
    .filter(([, attributes = '']) => !/\b(src|type)=/.test(attributes))
    .map(([, , text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join('');
}

export function framePolicy(html: string, address: string): string {
  if (!policy.test(html)) throw new Error('frame-policy: an embed page has no policy');
  return html.replace(
    policy,
    (_, before: string, text: string, after: string) =>
      before +
      text
        .replace("style-src 'self'", `style-src 'self'${hashesOf(html, 'style')}`)
        .replace("script-src 'self'", `script-src 'self'${hashesOf(html, 'script')}`)
        .replaceAll("'self'", `'self' ${address}`) +
      after,
  );
}
