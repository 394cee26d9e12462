/**
 * A square matrix out of what a reader pastes: CSV (commas, semicolons, tabs or spaces), JSON, the text that NumPy or
 * PyTorch print, or a matrix as it stands in an address (`0.9,10;0,0.9`). What cannot be read is told with its line.
 */

export interface MatrixLimits {
  readonly minSize: number;
  readonly maxSize: number;
  /** Largest entry in absolute value. */
  readonly maxEntry: number;
}

/** Why a text is no matrix. `line` counts from 1; `met` is what stood there, shortened. */
export type MatrixFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly limit: number }
  /** No number. */
  | { readonly kind: 'word'; readonly line: number; readonly met: string }
  /** Nothing between two separators. */
  | { readonly kind: 'gap'; readonly line: number }
  /** NumPy printed `...` in the place of entries. */
  | { readonly kind: 'dots'; readonly line: number }
  /** A bracket without its partner, or in a place of its own. */
  | { readonly kind: 'bracket'; readonly line: number; readonly met: string }
  | { readonly kind: 'ragged'; readonly line: number; readonly met: number; readonly expected: number }
  | { readonly kind: 'large'; readonly line: number; readonly met: string; readonly limit: number }
  | { readonly kind: 'square'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'order'; readonly met: number; readonly min: number; readonly max: number };

export type MatrixText =
  { readonly ok: true; readonly rows: number[][] } | { readonly ok: false; readonly fault: MatrixFault };

/** A million characters hold 128×128 entries of sixty digits. */
const MAX_LENGTH = 1_000_000;

interface Row {
  readonly line: number;
  readonly entries: { readonly text: string; readonly line: number }[];
}

class Refusal extends Error {
  readonly fault: MatrixFault;
  constructor(fault: MatrixFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The lines without comments, a minus sign as the one that programs write. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('−', '-')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[#%].*$/, ''));
}

/** The cells of a line: between commas, semicolons or tabs if there are any, else between spaces. */
function cells(text: string, line: number, separator: RegExp): Row['entries'] {
  const parts = separator.test(text) ? text.split(separator) : text.trim().split(/\s+/);
  // A separator at the end of a line closes it.
  if (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop();
  return parts.map((part) => {
    if (part.trim() === '') throw new Refusal({ kind: 'gap', line });
    return { text: part.trim(), line };
  });
}

function plainRows(lines: readonly string[]): Row[] {
  const used = lines.map((text, i) => ({ text, line: i + 1 })).filter(({ text }) => text.trim() !== '');
  const [only] = used;
  // In a single line semicolons part the rows.
  if (used.length === 1 && only?.text.includes(';') === true)
    return only.text
      .split(';')
      .filter((row, i, all) => row.trim() !== '' || i < all.length - 1)
      .map((row) => ({ line: only.line, entries: cells(row, only.line, /[,\t]/) }));
  return used.map(({ text, line }) => ({ line, entries: cells(text, line, /[,;\t]/) }));
}

/** `[[1, 2], [3, 4]]` and its kin, with or without commas; also `[1 2; 3 4]`. */
function bracketRows(lines: readonly string[]): Row[] {
  const rows: Row[] = [];
  let row: Row | null = null;
  let depth = 0;
  let closed = false;
  // Whether an entry must come before the next comma.
  let due = true;
  const end = (): void => {
    if (row && row.entries.length > 0) rows.push(row);
    row = null;
  };
  for (const [i, text] of lines.entries()) {
    const line = i + 1;
    for (const [met] of text.matchAll(/[[\](){},;]|[^\s[\](){},;]+/g)) {
      if (met === '...' || met === '…') throw new Refusal({ kind: 'dots', line });
      if (closed) {
        // What follows the matrix, such as `, dtype=float32)`.
        if (met === '[' || met === ']' || NUMBER.test(met)) throw new Refusal({ kind: 'bracket', line, met });
      } else if (met === '[') {
        if (depth === 2 || (depth === 1 && row)) throw new Refusal({ kind: 'bracket', line, met });
        depth += 1;
        due = true;
        if (depth === 2) row = { line, entries: [] };
      } else if (met === ']') {
        if (depth === 2 && row?.entries.length === 0) throw new Refusal({ kind: 'gap', line });
        end();
        depth -= 1;
        due = false;
        closed = depth === 0;
      } else if (met === ';') {
        end();
        due = true;
      } else if (met === ',') {
        if (due) throw new Refusal({ kind: 'gap', line });
        due = true;
      } else if (depth === 0) {
        // What comes before the matrix, such as `array(`.
        if (NUMBER.test(met)) throw new Refusal({ kind: 'bracket', line, met });
      } else {
        row ??= { line, entries: [] };
        row.entries.push({ text: met, line });
        due = false;
      }
    }
  }
  if (!closed) throw new Refusal({ kind: 'bracket', line: lines.length, met: '[' });
  return rows;
}

function readEntry({ text, line }: Row['entries'][number], { maxEntry }: MatrixLimits): number {
  // A JSON string, or a NumPy scalar.
  const bare = text.replace(/^(["'])(.*)\1$/, '$2');
  if (bare === '...' || bare === '…') throw new Refusal({ kind: 'dots', line });
  if (!NUMBER.test(bare)) throw new Refusal({ kind: 'word', line, met: short(text) });
  const x = Number(bare) + 0;
  if (!(Math.abs(x) <= maxEntry))
    throw new Refusal({ kind: 'large', line, met: short(text), limit: maxEntry });
  return x;
}

/** The matrix that the text holds, or why it holds none. Never throws. */
export function parseMatrixText(text: string, limits: MatrixLimits): MatrixText {
  try {
    if (text.length > MAX_LENGTH) throw new Refusal({ kind: 'long', limit: MAX_LENGTH });
    const lines = linesOf(text);
    const rows = /[[\]]/.test(lines.join('')) ? bracketRows(lines) : plainRows(lines);
    const [first] = rows;
    if (!first) throw new Refusal({ kind: 'empty' });
    const values = rows.map(({ entries }) => entries.map((entry) => readEntry(entry, limits)));
    const columns = first.entries.length;
    for (const { line, entries } of rows)
      if (entries.length !== columns)
        throw new Refusal({ kind: 'ragged', line, met: entries.length, expected: columns });
    if (rows.length !== columns) throw new Refusal({ kind: 'square', rows: rows.length, columns });
    const { minSize: min, maxSize: max } = limits;
    if (columns < min || columns > max) throw new Refusal({ kind: 'order', met: columns, min, max });
    return { ok: true, rows: values };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** A matrix as CSV, to be edited or kept in a file; it reads back to the same numbers. */
export function matrixCsv(rows: readonly (readonly number[])[]): string {
  return rows.map((row) => row.join(', ')).join('\n');
}
