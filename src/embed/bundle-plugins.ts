/** How the classic scripts take modules from one another: what is shared, what comes later, what has a classic way of its own. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { OnResolveArgs, Plugin } from 'esbuild';

const packages = /^preact(\/hooks|\/jsx-runtime)?$/;

export const isPackage = (key: string): boolean => packages.test(key);
/** Belongs to all widgets. */
export const isCommon = (key: string): boolean =>
  isPackage(key) || /^(src\/(lib|math)|components\/widgets\/kit)\//.test(key);
/** What the entry of a script is called; what it asks for is the script's own. */
export const entryFile = 'classic-entry.ts';
/** How the entry of a script, which lies at the project's root, imports a module. */
export const specifierOf = (key: string): string => (isPackage(key) ? key : `./${key}`);

/** What a module is called among the shared ones: its path in the project, or its name if it is a package. */
function keyOf(root: string, { path, importer }: OnResolveArgs): string | null {
  if (packages.test(path)) return path;
  if (!path.startsWith('.')) return null;
  return relative(root, resolve(dirname(importer), path))
    .split(sep)
    .join('/');
}

/** Takes modules from those that are shared where `take`, told of each that could be, says so. */
export function fromShared(root: string, take: (key: string) => boolean): Plugin {
  return {
    name: 'from-shared',
    setup(build) {
      build.onResolve({ filter: /./ }, (args) => {
        if (args.kind === 'entry-point' || basename(args.importer) === entryFile) return undefined;
        const key = keyOf(root, args);
        return key !== null && take(key) ? { path: key, namespace: 'shared' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = vanishingPoint.shared[${JSON.stringify(path)}]`,
      }));
    },
  };
}

/** The script of a module that is asked for later. */
export function laterName(key: string): string {
  const [, , owner = '', file = ''] = key.split('/');
  return `${owner}-${file.replace(/\.tsx?$/, '')}`;
}

/**
 * What a module imports when it is needed becomes a script of its own, told to `found`: classic scripts do not split. A module
 * with a `then` is a promise to whoever awaits its import. The words of a language are needed at once and stay.
 */
export function asLater(root: string, found: (key: string) => void): Plugin {
  return {
    name: 'as-later',
    setup(build) {
      build.onResolve({ filter: /^\./ }, (args) => {
        const key = args.kind === 'dynamic-import' ? keyOf(root, args) : null;
        if (key === null || /\/(zh|en)\.ts$/.test(key)) return undefined;
        found(key);
        return { path: key, namespace: 'later' };
      });
      build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        contents: `export const then = (...hands) => vanishingPoint.later(${JSON.stringify(path)}, ${JSON.stringify(laterName(path))}).then(...hands);`,
      }));
    },
  };
}

/** The classic ways to make a worker and to fetch the plotting library, in place of the modules' ones. */
export function classicWays(root: string): Plugin {
  return {
    name: 'classic-ways',
    setup(build) {
      build.onResolve({ filter: /\/(make-worker|plot-library)\.ts$/ }, (args) =>
        keyOf(root, args)?.startsWith('components/')
          ? { path: join(root, 'src', 'embed', 'classic', basename(args.path)) }
          : undefined,
      );
    },
  };
}
