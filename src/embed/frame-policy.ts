/**
 * The policy of an embed page names the site's own address beside `'self'`. A page in a sandboxed frame has no origin, and to
 * WebKit `'self'` is then nobody, so that it would load neither scripts nor styles.
 */
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;

export function framePolicy(html: string, address: string): string {
  if (!policy.test(html)) throw new Error('frame-policy: an embed page has no policy');
  return html.replace(
    policy,
    (_, before: string, text: string, after: string) =>
      before + text.replaceAll("'self'", `'self' ${address}`) + after,
  );
}
