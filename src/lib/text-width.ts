/** The width of a line of text in pixels, rather more than less than Inter or a Han font needs. */
export function textWidth(line: string, size: number): number {
  let ems = 0;
  for (const c of line) {
    if (/[⺀-鿿＀-￯、。“”]/u.test(c)) ems += 1;
    else if (/[iljtfrI.,;:'!|\s]/.test(c)) ems += 0.36;
    else if (/[mwMW—…]/.test(c)) ems += 0.92;
    else ems += /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻·]/.test(c) ? 0.45 : 0.62;
  }
  return ems * size;
}
