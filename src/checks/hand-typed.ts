/** Finds computed results that were typed by hand: scientific notation, and a decimal after a sign of equality. */
const MINUS = '[-−–+]?';
const GAP = '(?:\\s|\\\\[,;:!> ]|\\\\quad|~|\\{|&|\\$)*';

/** 2.4\times 10^{17}, 10^{-31}, 10⁻³¹, 1e5 */
const scientific = [
  String.raw`(?:\d[\d.]*\s*(?:\\times|\\cdot|×|·)\s*)?(?<![\d.])10\s*\^\s*(?:\{\s*${MINUS}\s*\d[\d.]*\s*\}|${MINUS}\d+(?![\d.]*[A-Za-z\\]))`,
  String.raw`(?:\d[\d.]*\s*[×·]\s*)?(?<![\d.])10[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+`,
  String.raw`(?<![\p{L}\d._])\d+(?:\.\d+)?[eE]${MINUS}\d+(?![\p{L}\d])`,
].map((source) => new RegExp(source, 'gu'));

const decimal = new RegExp(
  String.raw`(?:=|≈|≃|≐|\\approx|\\doteq|\\simeq)${GAP}${MINUS}${GAP}(?:\d+\s?)*\.\d+(?![\d\s}]*\^)`,
  'gu',
);

/** What only spaces a formula: blanks, TeX's spaces, dollars, braces. */
const SPACING = String.raw`(?:[\s~$&{}\u2009\u202f]|\\[,;:!> ]|\\quad)*`;

export interface HandTyped {
  readonly offset: number;
  readonly text: string;
  readonly kind: 'scientific' | 'decimal';
  /** What stands before it, up to and with it. */
  readonly upTo: string;
}

/** Every hand-typed result in a text, in order. */
export function handTyped(text: string): HandTyped[] {
  const found: HandTyped[] = [];
  const add = (kind: HandTyped['kind'], pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((f) => f.offset < end && match.index < f.offset + f.text.length)) continue;
      const upTo = text.slice(Math.max(0, match.index - 120), end);
      found.push({ offset: match.index, text: match[0], kind, upTo });
    }
  };
  for (const pattern of scientific) add('scientific', pattern);
  add('decimal', decimal);
  return found.sort((a, b) => a.offset - b.offset);
}

function settingPattern(setting: string): RegExp {
  const signs = [...setting.replace(/\\approx(?![A-Za-z])/g, '≈').replace(/\\[,;:!> ]|[\s~$&{}]/g, '')];
  const literal = signs.map((sign) => {
    if (sign === '≈') return String.raw`(?:≈|\\approx)`;
    return /[-−]/.test(sign) ? '[-−]' : sign.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  });
  return new RegExp(String.raw`(?<![\p{L}\p{N}_\\.])${literal.join(SPACING)}${SPACING}$`, 'u');
}

/** Whether a result is one of the declared settings: the text up to it ends with the setting as a whole. */
export function isSetting({ upTo }: HandTyped, settings: readonly string[]): boolean {
  return settings.some((setting) => settingPattern(setting).test(upTo));
}
