/** Files that a widget hands out: numbers, picture and program, each with where it comes from. */
import { encodeValue, type AnyParams } from './params.ts';
import { withHexColours } from './srgb.ts';
import { escapeXml } from './svg.ts';
import { colours } from './tokens.ts';
import type { Plain, Table } from './widget.ts';

export interface Origin {
  readonly widget: string;
  readonly title: string;
  readonly version: string;
  /** Null where the build was made without a repository. */
  readonly commit: string | null;
  /** Where the same state can be opened again. */
  readonly address: string;
  readonly parameters: AnyParams;
}

/** The text that pages carry, `0.1.0 · 68fc525c0f`, in its two parts. */
export function versionParts(text: string): Pick<Origin, 'version' | 'commit'> {
  const [version = '', commit] = text.split(' · ');
  return { version, commit: commit ?? null };
}

/** Where a file comes from, as lines for a comment. */
export function originLines(origin: Origin): string[] {
  const parameters = Object.entries(origin.parameters).map(
    ([name, value]) => `${name}=${encodeValue(value)}`,
  );
  return [
    `Vanishing Point · 灭点: ${origin.title}`,
    `widget: ${origin.widget}`,
    `version: ${origin.version}`,
    `commit: ${origin.commit ?? 'unknown'}`,
    `parameters: ${parameters.join(' ')}`,
    `address: ${origin.address}`,
  ].map((line) => line.replace(/\s+/g, ' '));
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The exponent of a power of ten written in superscripts. */
function exponentOf(text: string): string {
  return [...text].map((c) => (c === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(c)))).join('');
}

/** A cell of a table as programs read it: `7.9 × 10⁻³¹` is 7.9e-31, `−∞` is -inf, `12 345` has no space. */
export function plainCell(cell: string | number): string {
  const typed = String(cell);
  const tight = typed.replace(/[\u2009\u202f]/g, '').replace(/^−/, '-');
  if (/^-?∞$/.test(tight)) return tight.replace('∞', 'inf');
  const power = /^(?:(-?\d+(?:\.\d+)?)×|(-?))10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(tight);
  if (power) return `${power[1] ?? `${power[2] ?? ''}1`}e${exponentOf(power[3] ?? '')}`;
  return /^-?\d+(\.\d+)?%?$/.test(tight) ? tight : typed;
}

/** A field after RFC 4180. A leading # would be read as a comment. */
function field(text: string): string {
  return /[",\r\n]|^#|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV, after lines of comment that begin with #. The mark at the start has spreadsheets read it as Unicode. */
export function csvText({ columns, rows }: Table, origin: Origin): string {
  const lines = [
    ...originLines(origin).map((line) => `# ${line}`),
    ...[columns, ...rows.map((row) => row.map(plainCell))].map((row) => row.map(field).join(',')),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Everything that a widget has computed, with full precision. */
export function jsonText(result: Plain, origin: Origin): string {
  return `${JSON.stringify({ ...origin, result }, null, 1)}\n`;
}

/** A program with its origin above it. */
export function codeText(code: string, origin: Origin): string {
  return `${originLines(origin)
    .map((line) => `# ${line}`)
    .join('\n')}\n${code}\n`;
}

/** A picture that stands alone: on white paper, in colours that any program knows, with its origin inside. */
export function svgText(figure: string, origin: Origin): string {
  const told = originLines(origin).map(escapeXml).join('&#10;');
  const label = /^<svg[^>]* aria-label="([^"]*)"/.exec(figure)?.[1] ?? escapeXml(origin.title);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withHexColours(
    figure.replace(
      /^<svg[^>]*>/,
      (root) =>
        `${root}<title>${escapeXml(origin.title)}</title><desc>${label}</desc><metadata>${told}</metadata><rect width="100%" height="100%" fill="${colours.raised.light}"/>`,
    ),
  )}\n`;
}

/** `vanishing-point-scalar-power-1.csv` */
export function fileName(widget: string, n: number, extension: string): string {
  return `vanishing-point-${widget}-${n}.${extension}`;
}
