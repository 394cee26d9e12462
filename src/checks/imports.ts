/** The arrows between the rooms point one way; what runs unbundled imports nothing that it could not load. */
import { posix } from 'node:path';
import { filesBelow, textOf } from './files.ts';
import { importsOf, type Import } from './import-list.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { roomOf, rules, unread, type Room } from './rooms.ts';

const code = /\.(ts|tsx|mts|mjs|astro|mdx)$/;

/** A relative or rooted import as a path from the root; null for a package. */
export function resolved(file: string, specifier: string): string | null {
  const [path = ''] = specifier.split('?');
  if (path.startsWith('/')) return path.slice(1);
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : null;
}

function packageProblem(file: string, room: Room, found: Import, allowed: readonly string[]): Problem[] {
  if (allowed.includes(found.specifier)) return [];
  const list = allowed.length === 0 ? 'none' : allowed.join(', ');
  return [
    problem(file, found.line, `imports "${found.specifier}"; packages that ${room} may import: ${list}`),
  ];
}

function arrowProblem(file: string, room: Room, found: Import, target: string): Problem[] {
  const { reads } = rules[room];
  const other = roomOf(target);
  if (reads === 'anything' || other === null) return [];
  if (reads.includes(other)) return [];
  const may = unread.includes(other)
    ? `nothing may import from ${other}`
    : `${room} may import from: ${reads.join(', ')}`;
  return [problem(file, found.line, `imports "${found.specifier}" (${other}); ${may}`)];
}

function extensionProblem(file: string, room: Room, found: Import): Problem[] {
  if (found.specifier.endsWith('.ts')) return [];
  return [
    problem(
      file,
      found.line,
      `imports "${found.specifier}"; ${room} runs unbundled, so an import must end in ".ts"`,
    ),
  ];
}

function problemsOf(file: string, text: string, room: Room): Problem[] {
  const { pure } = rules[room];
  return importsOf(file, text).flatMap((found) => {
    if (room === 'mdx')
      return [
        problem(
          file,
          found.line,
          `"${shortened(found.specifier)}"; the text imports and exports nothing, it names only what components/prose offers`,
        ),
      ];
    const target = resolved(file, found.specifier);
    if (target === null) return pure ? packageProblem(file, room, found, pure) : [];
    return [...arrowProblem(file, room, found, target), ...(pure ? extensionProblem(file, room, found) : [])];
  });
}

/** Files of the tree that can import. */
export function codeFiles(root: string): string[] {
  return ['src', 'components', 'content']
    .flatMap((folder) => filesBelow(root, folder))
    .filter((f) => code.test(f));
}

/** Modules of a widget that run wherever its definition runs, by name. */
const ground = /^components\/widgets\/(registry|[^/]+\/(definition|zh|en|words|deck))\.ts$/;

/** What the definitions are made of: the ground files, and everything that they import. */
function groundOf(root: string, files: readonly string[]): ReadonlySet<string> {
  const known = new Set(files);
  const reached = new Set(files.filter((file) => ground.test(file)));
  for (const file of reached)
    for (const { specifier } of importsOf(file, textOf(root, file))) {
      const target = resolved(file, specifier);
      if (target !== null && known.has(target)) reached.add(target);
    }
  return reached;
}

/** The check. A plain module beside a view that no definition imports belongs to the view. */
export function checkImports(root: string): Problem[] {
  const files = codeFiles(root);
  const reached = groundOf(root, files);
  return files.flatMap((file) => {
    const room = roomOf(file);
    if (room === null) return [];
    const own = room === 'definition' && !reached.has(file) ? 'view' : room;
    return problemsOf(file, textOf(root, file), own);
  });
}
