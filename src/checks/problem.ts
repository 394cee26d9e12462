/** What a check found: where, what was met and what is expected. */
export interface Problem {
  /** Path from the root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A check reads a tree and tells what is wrong with it; nothing wrong is an empty list. */
export type Check = (root: string) => Problem[];

export function problem(file: string, line: number, message: string): Problem {
  return { file, line, message };
}

export function told({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** In order of file and line, each once. */
export function sorted(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((p) => [told(p), p]));
  return [...unique.values()].sort((a, b) =>
    a.file === b.file ? a.line - b.line || (a.message < b.message ? -1 : 1) : a.file < b.file ? -1 : 1,
  );
}

/** The start of a text on one line, for a message. */
export function shortened(text: string, length = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}
