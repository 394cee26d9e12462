/**
 * The classic scripts: `kit.js` with everything that widgets share, one script a widget, one a module that is asked for later,
 * and `worker.js`. A second build beside Astro's, because script formats other than modules do not split: here a script takes
 * what is shared from the kit, or from the widget that it belongs to.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build as bundled, type BuildOptions, type Plugin } from 'esbuild';
import type { AnyDefinition } from '../lib/widget.ts';
import { registry } from '../../components/widgets/registry.ts';
import {
  asLater,
  classicWays,
  entryFile,
  fromShared,
  isCommon,
  isPackage,
  laterName,
  specifierOf,
} from './bundle-plugins.ts';

export interface Bundle {
  /** Texts by name, to be served side by side. */
  readonly files: ReadonlyMap<string, string>;
  /** The custom element for hosts, served as `/embed.js`. */
  readonly element: string;
  /** Changes with any of them: stands in the query of their addresses, so that no cache mixes two builds. */
  readonly version: string;
}

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

/** Mathematics that fewer widgets need than this is not shared but carried by each: it has no state, so that a copy does no harm. */
const MANY = 3;

interface Script {
  readonly text: string;
  /** The modules that it holds, by their paths in the project. */
  readonly modules: ReadonlySet<string>;
}

/** Whose modules are shared with scripts that come later: the kit's, or a widget's. */
type Owner = string;
const kitOwner: Owner = 'kit';
const ownerOf = (key: string): Owner => key.split('/')[2] ?? kitOwner;

async function scriptOf(options: BuildOptions): Promise<Script> {
  const { outputFiles, metafile } = await bundled({ ...common, ...options, write: false, metafile: true });
  return { text: outputFiles[0]?.text ?? '', modules: new Set(Object.keys(metafile.inputs)) };
}

const textOf = async (options: BuildOptions): Promise<string> => (await scriptOf(options)).text;

/** A script of some modules, which it shares, and of what it does besides. */
function sharing(root: string, keys: Iterable<string>, contents: string, plugins: Plugin[]): Promise<Script> {
  const all = [...keys].sort();
  const imports = all.map((key, i) => `import * as m${i} from ${JSON.stringify(specifierOf(key))};`);
  const shared = all.map((key, i) => `${JSON.stringify(key)}: m${i}`);
  const assign = shared.length > 0 ? `Object.assign(vanishingPoint.shared, {${shared.join()}});` : '';
  return scriptOf({
    stdin: { contents: [...imports, assign, contents].join('\n'), resolveDir: root, sourcefile: entryFile },
    absWorkingDir: root,
    plugins,
  });
}

function widgetScript(
  root: string,
  { id, params, aliases = {} }: AnyDefinition,
  plugins: Plugin[],
  exposed: Iterable<string> = [],
): Promise<Script> {
  const names = JSON.stringify({ names: Object.keys(params), aliases });
  const view = `import * as view from './components/widgets/${id}/View.tsx';`;
  return sharing(
    root,
    exposed,
    `${view} vanishingPoint.view(${JSON.stringify(id)}, view, ${names});`,
    plugins,
  );
}

/** The mathematics that many widgets ask for themselves. */
async function sharedMath(root: string): Promise<ReadonlySet<string>> {
  const users = new Map<string, number>();
  await Promise.all(
    registry.map(async (definition) => {
      const met = new Set<string>();
      await widgetScript(root, definition, [
        fromShared(root, (key) => isCommon(key) && met.add(key).has(key)),
      ]);
      for (const key of met) users.set(key, (users.get(key) ?? 0) + 1);
    }),
  );
  return new Set(
    [...users].filter(([key, count]) => key.startsWith('src/math/') && count >= MANY).map(([key]) => key),
  );
}

/** What the kit and the widgets show to scripts that come later, by owner. */
type Exposed = ReadonlyMap<Owner, ReadonlySet<string>>;

interface Assembly {
  readonly kit: Script;
  readonly widgets: ReadonlyMap<string, Script>;
  readonly later: ReadonlyMap<string, Script>;
  /** What the later ones take. */
  readonly wanted: Exposed;
}

/** All scripts, where the kit shares what is no mathematics and the mathematics named. */
async function assembled(root: string, math: ReadonlySet<string>, exposed: Exposed): Promise<Assembly> {
  const found = new Set<string>();
  const split = asLater(root, (key) => found.add(key));
  const met = new Set<string>(exposed.get(kitOwner));
  const take = fromShared(
    root,
    (key) => isCommon(key) && (!key.startsWith('src/math/') || math.has(key)) && met.add(key).has(key),
  );
  const widgets = new Map(
    await Promise.all(
      registry.map(async (definition) => {
        const script = await widgetScript(root, definition, [split, take], exposed.get(definition.id));
        return [definition.id, script] as const;
      }),
    ),
  );
  const kit = await sharing(root, met, `import './src/embed/classic/kit.ts';`, [classicWays(root), split]);
  const wanted = new Map<Owner, Set<string>>();
  const want = (owner: Owner, key: string): boolean => {
    const keys = wanted.get(owner) ?? new Set<string>();
    wanted.set(owner, keys.add(key));
    return true;
  };
  const later = new Map<string, Script>();
  for (const key of found) {
    const owner = ownerOf(key);
    const taking = fromShared(root, (asked) => {
      if (isPackage(asked) || kit.modules.has(asked)) return want(kitOwner, asked);
      return widgets.get(owner)?.modules.has(asked) === true && want(owner, asked);
    });
    later.set(laterName(key), await sharing(root, [key], '', [split, taking]));
  }
  return { kit, widgets, later, wanted };
}

const covers = (exposed: Exposed, wanted: Exposed): boolean =>
  [...wanted].every(([owner, keys]) => [...keys].every((key) => exposed.get(owner)?.has(key)));

const joined = (a: Exposed, b: Exposed): Exposed =>
  new Map(
    [...a.keys(), ...b.keys()].map((owner) => [
      owner,
      new Set([...(a.get(owner) ?? []), ...(b.get(owner) ?? [])]),
    ]),
  );

/** Builds them all. */
export async function bundleClassic(root: string): Promise<Bundle> {
  const math = await sharedMath(root);
  let made = await assembled(root, math, new Map());
  // What the kit holds for its own sake need not be carried by a widget.
  const held = [...made.kit.modules].filter((path) => path.startsWith('src/math/'));
  for (let exposed: Exposed = new Map(); !covers(exposed, made.wanted);) {
    // Only ever more is shown, so that this comes to an end.
    exposed = joined(exposed, made.wanted);
    made = await assembled(root, new Set([...math, ...held]), exposed);
  }
  const { kit, widgets, later } = made;
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
    ...[...widgets, ...later].map(([name, { text }]) => [`${name}.js`, text] as const),
  ]);
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  return { files, element, version: hash.digest('hex').slice(0, 10) };
}
