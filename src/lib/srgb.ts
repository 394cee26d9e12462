/** Colours for programs that do not know OKLCH: drawing programs, typesetters, older viewers of pictures. */

const hexByte = (x: number): string =>
  Math.round(255 * Math.min(1, Math.max(0, x)))
    .toString(16)
    .padStart(2, '0');

/** The transfer function of sRGB: 12.92 c near black, 1.055 c^(1/2.4) − 0.055 above. */
const encoded = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/**
 * A colour of OKLCH, with lightness and chroma as fractions and hue in degrees, as `#rrggbb`; what lies outside sRGB goes to
 * the nearest value of each channel. a = C cos h, b = C sin h; then Ottosson's matrices, with a cube between them.
 */
export function hexOf(L: number, C: number, h: number): string {
  const turn = (h * Math.PI) / 180;
  const [a, b] = [C * Math.cos(turn), C * Math.sin(turn)];
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((c) => hexByte(encoded(c))).join('')}`;
}

/** A text with every `oklch(L C h)` in it as `#rrggbb`. */
export function withHexColours(text: string): string {
  return text.replace(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g, (_, L: string, C: string, h: string) =>
    hexOf(Number(L), Number(C), Number(h)),
  );
}
