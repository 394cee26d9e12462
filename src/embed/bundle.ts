/**
 * The classic scripts: `kit.js` with everything that widgets share, one script a widget, and `worker.js`. A second build beside
 * Astro's, because script formats other than modules do not split: here a widget's script takes what is shared from the kit.
 */
import { createHash } from 'node:crypto';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build as bundled, type BuildOptions, type Plugin } from 'esbuild';
import { registry } from '../../components/widgets/registry.ts';

export interface Bundle {
  /** Texts by name, to be served side by side. */
  readonly files: ReadonlyMap<string, string>;
  /** The custom element for hosts, served as `/embed.js`. */
  readonly element: string;
  /** Changes with any of them: stands in the query of their addresses, so that no cache mixes two builds. */
  readonly version: string;
}

const packages = /^(preact|preact\/hooks|preact\/jsx-runtime|uplot)$/;
const rooms = /^(src\/(lib|math)|components\/widgets\/kit)\//;

const common = {
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
} satisfies BuildOptions;

function pathOf(root: string, importer: string, specifier: string): string {
  return relative(root, resolve(dirname(importer), specifier))
    .split(sep)
    .join('/');
}

/** Takes shared modules from the kit, and notes which. */
function fromKit(root: string, met: Set<string>): Plugin {
  return {
    name: 'from-kit',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return undefined;
        const key = packages.test(path) ? path : path.startsWith('.') ? pathOf(root, importer, path) : '';
        if (!packages.test(key) && !rooms.test(key)) return undefined;
        met.add(key);
        return { path: key, namespace: 'kit' };
      });
      build.onLoad({ filter: /./, namespace: 'kit' }, ({ path }) => ({
        contents: `module.exports = vanishingPoint.shared[${JSON.stringify(path)}]`,
      }));
    },
  };
}

/** The classic way to make a worker in place of the modules' one. */
function classicWorker(root: string): Plugin {
  return {
    name: 'classic-worker',
    setup(build) {
      build.onResolve({ filter: /\/make-worker\.ts$/ }, ({ path, importer }) =>
        pathOf(root, importer, path).startsWith('components/')
          ? { path: join(root, 'src', 'embed', 'classic', 'make-worker.ts') }
          : undefined,
      );
    },
  };
}

async function textOf(options: BuildOptions): Promise<string> {
  const { outputFiles } = await bundled({ ...common, ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

/** Builds them all. */
export async function bundleClassic(root: string): Promise<Bundle> {
  const met = new Set<string>();
  const widgets = await Promise.all(
    registry.map(async ({ id, params, aliases = {} }) => {
      const names = { names: Object.keys(params), aliases };
      const text = await textOf({
        stdin: {
          contents: `import * as view from './View.tsx'; vanishingPoint.view(${JSON.stringify(id)}, view, ${JSON.stringify(names)});`,
          resolveDir: join(root, 'components', 'widgets', id),
          sourcefile: 'entry.ts',
        },
        plugins: [fromKit(root, met)],
      });
      return [`${id}.js`, text] as const;
    }),
  );
  const keys = [...met].sort();
  const kit = await textOf({
    stdin: {
      contents: [
        `import './src/embed/classic/kit.ts';`,
        ...keys.map(
          (key, i) => `import * as m${i} from ${JSON.stringify(packages.test(key) ? key : `./${key}`)};`,
        ),
        `Object.assign(vanishingPoint.shared, {${keys.map((key, i) => `${JSON.stringify(key)}: m${i}`).join()}});`,
      ].join('\n'),
      resolveDir: root,
      sourcefile: 'kit-entry.ts',
    },
    plugins: [classicWorker(root)],
  });
  const worker = await textOf({ entryPoints: [join(root, 'src', 'embed', 'classic', 'worker.ts')] });
  const element = await textOf({ entryPoints: [join(root, 'src', 'embed', 'element.ts')] });
  const sheet = await textOf({
    entryPoints: [join(root, 'components', 'widgets', 'kit', 'live.css')],
  });
  const files = new Map([
    ['kit.js', kit],
    ['live.css', sheet],
    ['worker.js', `vanishingPoint.worker(${JSON.stringify(worker)});\n`],
    ...widgets,
  ]);
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  return { files, element, version: hash.digest('hex').slice(0, 10) };
}
