/**
 * What the classic scripts of a page share: `kit.js` puts one object on the global, the script of a widget takes its modules
 * from it and hands its view to it. Classic, because modules are blocked in sandboxed frames and from files.
 */
import type { ComponentType } from 'preact';
import type { ViewProps } from '../../../components/widgets/kit/use-widget.ts';

export interface ViewModule {
  readonly default: ComponentType<ViewProps>;
  /** What a view must have fetched before it can be drawn. */
  readonly prepare?: (view: ViewProps) => Promise<void>;
}

/** What a widget's parameters are called, and were. */
export interface Names {
  readonly names: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}

export interface Runtime {
  /** Modules that widgets take from here instead of carrying them along, by their path in the project. */
  readonly shared: Record<string, unknown>;
  /** Called by the script of a widget, with its view. */
  view(id: string, module: ViewModule, names: Names): void;
  /** A shared module that has a script of its own, loaded when it is asked for. */
  later(key: string, name: string): Promise<unknown>;
  /** Called by `worker.js`, with the source of the worker. */
  worker(source: string): void;
}

declare global {
  // The page that loads the kit is ours alone: a frame, or a page of the zip.
  var vanishingPoint: Runtime | undefined;
}

/** Where this script came from: the others lie beside it, and carry the same version in their query. */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

const shared: Record<string, unknown> = {};
const views = new Map<string, ViewModule & Names>();
let source: string | null = null;

globalThis.vanishingPoint = {
  shared,
  view: (id, module, names) => void views.set(id, { ...module, ...names }),
  later: (key, name) => fromScript(key, name),
  worker(text) {
    source = text;
  },
};

/** Something that lies beside this script, of the same version. */
function beside(name: string): string {
  const url = new URL(name, own);
  url.search = new URL(own).search;
  return url.href;
}

let sheet: Promise<void> | null = null;

/** Links the style sheet of what only live figures show, once. A figure without its finery is better than none. */
export function linkSheet(): Promise<void> {
  sheet ??= new Promise((resolve) => {
    const href = beside('live.css');
    if ([...document.styleSheets].some((known) => known.href === href)) {
      resolve();
      return;
    }
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  return sheet;
}

const scripts = new Map<string, Promise<void>>();

/** Loads a script that lies beside this one, once. */
function load(name: string): Promise<void> {
  const known = scripts.get(name);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = beside(`${name}.js`);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${name}.js could not be loaded`));
    document.head.append(script);
  });
  scripts.set(name, loading);
  loading.catch(() => scripts.delete(name));
  return loading;
}

/** The view of a widget, from its own script. */
export async function viewOf(id: string): Promise<ViewModule & Names> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new RangeError(`"${id}" is no id of a widget`);
  if (!views.has(id)) await load(id);
  const found = views.get(id);
  if (!found) throw new Error(`${id}.js brought no view`);
  return found;
}

/** A shared module that has a script of its own. */
export async function fromScript(key: string, name: string): Promise<unknown> {
  if (!(key in shared)) await load(name);
  if (!(key in shared)) throw new Error(`${name}.js brought no ${key}`);
  return shared[key];
}

/** The source of a worker that can compute every widget. */
export async function workerSource(): Promise<string> {
  if (source === null) await load('worker');
  if (source === null) throw new Error('worker.js brought no source');
  return source;
}
