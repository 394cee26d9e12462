/** The rooms of the house and which of them each may read: DESIGN's arrows as a table. */
export type Room =
  | 'math'
  | 'lib'
  | 'numbers'
  | 'definition'
  | 'registry'
  | 'kit'
  | 'view'
  | 'site'
  | 'pages'
  | 'checks'
  | 'cli'
  | 'tests'
  | 'mdx';

interface Rule {
  /** Rooms that it may import from. */
  readonly reads: readonly Room[] | 'anything';
  /** Runs unbundled in Node, in Workers and in browsers: relative imports with `.ts`, and only these packages. */
  readonly pure?: readonly string[];
}

const below: readonly Room[] = ['math', 'lib', 'definition'];
const figures: readonly Room[] = [...below, 'registry', 'kit', 'view'];
const site: readonly Room[] = [...figures, 'numbers', 'site'];

export const rules: Readonly<Record<Room, Rule>> = {
  math: { reads: ['math'], pure: [] },
  lib: { reads: ['math', 'lib'], pure: [] },
  numbers: { reads: ['math', 'lib', 'numbers'], pure: [] },
  definition: { reads: below, pure: [] },
  registry: { reads: below, pure: [] },
  kit: { reads: figures },
  view: { reads: figures },
  site: { reads: site },
  pages: { reads: [...site, 'pages'] },
  checks: { reads: 'anything' },
  cli: { reads: 'anything' },
  tests: { reads: 'anything' },
  mdx: { reads: [] },
};

/** Rooms that nobody but themselves and each other may read. */
export const unread: readonly Room[] = ['checks', 'cli', 'tests'];

const patterns: readonly (readonly [RegExp, Room])[] = [
  [/^src\/math\//, 'math'],
  [/^src\/lib\//, 'lib'],
  [/^src\/(pages|layouts|styles)\//, 'pages'],
  [/^src\/content\.config\.ts$/, 'pages'],
  [/^src\/(site|embed|export)\//, 'site'],
  [/^src\/checks\//, 'checks'],
  [/^src\/cli\//, 'cli'],
  [/^tests\//, 'tests'],
  [/^components\/(prose|site)\//, 'site'],
  [/^components\/widgets\/registry\.ts$/, 'registry'],
  [/^components\/widgets\/kit\//, 'kit'],
  [/^components\/widgets\/[^/]+\/.*\.(tsx|css)$/, 'view'],
  [/^components\/widgets\/[^/]+\/.*\.ts$/, 'definition'],
  [/^content\/.*\.mdx$/, 'mdx'],
  [/^content\/.*\.ts$/, 'numbers'],
  [/^[^/]+\.(mjs|ts)$/, 'pages'],
];

/** The room of a file, or null for what is no code. */
export function roomOf(file: string): Room | null {
  return patterns.find(([pattern]) => pattern.test(file))?.[1] ?? null;
}
