/**
 * The classic scripts: `kit.js` with everything that widgets share, one script a widget, and `worker.js`. A second build beside
 * Astro's, because script formats other than modules do not split: here a widget's script takes what is shared from the kit.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { build as bundled, type BuildOptions, type Plugin } from 'esbuild';
import type { AnyDefinition } from '../lib/widget.ts';
import { registry } from '../../components/widgets/registry.ts';

export interface Bundle {
  /** Texts by name, to be served side by side. */
  readonly files: ReadonlyMap<string, string>;
  /** The custom element for hosts, served as `/embed.js`. */
  readonly element: string;
  /** Changes with any of them: stands in the query of their addresses, so that no cache mixes two builds. */
  readonly version: string;
}

const packages = /^preact(\/hooks|\/jsx-runtime)?$/;
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

/** Mathematics that fewer widgets need than this is not shared but carried by each: it has no state, so that a copy does no harm. */
const MANY = 3;

/** Takes modules from the kit where `take`, told of each that could be, says so. */
function fromKit(root: string, take: (key: string) => boolean): Plugin {
  return {
    name: 'from-kit',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return undefined;
        const key = packages.test(path) ? path : path.startsWith('.') ? pathOf(root, importer, path) : '';
        if (!packages.test(key) && !rooms.test(key)) return undefined;
        return take(key) ? { path: key, namespace: 'kit' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'kit' }, ({ path }) => ({
        contents: `module.exports = vanishingPoint.shared[${JSON.stringify(path)}]`,
      }));
    },
  };
}

/** The classic ways to make a worker and to fetch the plotting library, in place of the modules' ones. */
function classicWays(root: string): Plugin {
  return {
    name: 'classic-ways',
    setup(build) {
      build.onResolve({ filter: /\/(make-worker|plot-library)\.ts$/ }, ({ path, importer }) =>
        pathOf(root, importer, path).startsWith('components/')
          ? { path: join(root, 'src', 'embed', 'classic', basename(path)) }
          : undefined,
      );
    },
  };
}

async function outputOf(
  options: BuildOptions,
): Promise<{ readonly text: string; readonly modules: readonly string[] }> {
  const { outputFiles, metafile } = await bundled({ ...common, ...options, write: false, metafile: true });
  return { text: outputFiles[0]?.text ?? '', modules: Object.keys(metafile.inputs) };
}

async function textOf(options: BuildOptions): Promise<string> {
  return (await outputOf(options)).text;
}

/** The script of a widget. */
function widgetText(
  root: string,
  { id, params, aliases = {} }: AnyDefinition,
  plugin: Plugin,
): Promise<string> {
  const names = JSON.stringify({ names: Object.keys(params), aliases });
  return textOf({
    stdin: {
      contents: `import * as view from './View.tsx'; vanishingPoint.view(${JSON.stringify(id)}, view, ${names});`,
      resolveDir: join(root, 'components', 'widgets', id),
      sourcefile: 'entry.ts',
    },
    plugins: [plugin],
  });
}

/** The mathematics that many widgets ask for themselves. */
async function sharedMath(root: string): Promise<ReadonlySet<string>> {
  const users = new Map<string, number>();
  await Promise.all(
    registry.map(async (definition) => {
      const met = new Set<string>();
      await widgetText(
        root,
        definition,
        fromKit(root, (key) => met.add(key).has(key)),
      );
      for (const key of met) users.set(key, (users.get(key) ?? 0) + 1);
    }),
  );
  return new Set(
    [...users].filter(([key, count]) => key.startsWith('src/math/') && count >= MANY).map(([key]) => key),
  );
}

/** The kit, and the script of each widget, which takes from it what is no mathematics, and the mathematics named. */
async function kitAndWidgets(root: string, math: ReadonlySet<string>) {
  const met = new Set<string>();
  const plugin = fromKit(root, (key) => {
    const taken = !key.startsWith('src/math/') || math.has(key);
    if (taken) met.add(key);
    return taken;
  });
  const widgets = await Promise.all(
    registry.map(
      async (definition) => [`${definition.id}.js`, await widgetText(root, definition, plugin)] as const,
    ),
  );
  const keys = [...met].sort();
  const kit = await outputOf({
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
    absWorkingDir: root,
    plugins: [classicWays(root)],
  });
  return { kit, widgets };
}

/** Builds them all. */
export async function bundleClassic(root: string): Promise<Bundle> {
  const math = await sharedMath(root);
  const { modules } = (await kitAndWidgets(root, math)).kit;
  // What the kit holds for its own sake need not be carried by a widget.
  const held = modules.filter((path) => path.startsWith('src/math/'));
  const { kit, widgets } = await kitAndWidgets(root, new Set([...math, ...held]));
  const worker = await textOf({ entryPoints: [join(root, 'src', 'embed', 'classic', 'worker.ts')] });
  const element = await textOf({ entryPoints: [join(root, 'src', 'embed', 'element.ts')] });
  const sheet = await textOf({
    entryPoints: [join(root, 'components', 'widgets', 'kit', 'live.css')],
  });
  const plot = await textOf({
    stdin: {
      contents: `import library from 'uplot'; vanishingPoint.shared.uplot = library;`,
      resolveDir: root,
    },
  });
  const files = new Map([
    ['kit.js', kit.text],
    ['live.css', sheet],
    ['plot.js', plot],
    ['worker.js', `vanishingPoint.worker(${JSON.stringify(worker)});\n`],
    ...widgets,
  ]);
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  return { files, element, version: hash.digest('hex').slice(0, 10) };
}
