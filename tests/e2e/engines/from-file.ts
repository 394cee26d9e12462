/** The zip, unzipped and opened from a file in another engine: every page, every widget, the search, nothing asked of a network. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { registry } from '../../../components/widgets/registry.ts';
import { languages } from '../../../src/lib/languages.ts';
import { until, type Engine } from './engine.ts';

export interface Unpacked {
  /** Where `index.html` lies. */
  readonly folder: string;
  /** Paths below it. */
  readonly files: readonly string[];
  remove(): void;
}

const top = 'vanishing-point/';

export function unpacked(zip: string): Unpacked {
  const place = mkdtempSync(join(tmpdir(), 'vanishing point 灭点 '));
  const entries = Object.entries(unzipSync(readFileSync(zip)));
  for (const [name, content] of entries) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return {
    folder: join(place, top),
    files: entries.map(([name]) => name.slice(top.length)),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** What a page has loaded that is no file beside it. */
const foreign = `return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !/^(file|data|blob):/.test(name))`;

/**
 * Moves the first control of a figure, once, and gives whether the figure's words have changed since. Only once: what is moved again
 * before it has been computed never shows anything.
 */
const moved = (id: string): string => `
  const figure = document.querySelector('[data-widget="${id}"]');
  if (window.before === undefined) {
    window.before = figure.innerText;
    const slider = figure.querySelector('input[type=range]');
    if (slider) {
      slider.value = Number(slider.value) < Number(slider.max) ? slider.max : slider.min;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    } else figure.querySelector('.picture button, .flash button').click();
  }
  return figure.innerText !== window.before;`;

const words = { zh: '谱半径', en: 'spectral radius' } as const;

/** Failures, each in one line. */
export async function fromFile(engine: Engine, folder: string, files: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  const at = (path: string): string => pathToFileURL(join(folder, path)).href;
  const before = engine.complaints.length;
  const settle = async (path: string, wanted: unknown, body: string): Promise<void> => {
    await until(engine, body, (value) => value === wanted).catch((error: unknown) =>
      failures.push(`${path}: ${String(error)}`),
    );
    const asked = (await engine.run(foreign)) as string[];
    if (asked.length > 0) failures.push(`${engine.name}: ${path} asks for ${asked.join(', ')}`);
  };
  const pages = files.filter((file) => file.endsWith('.html') && file.includes('/'));
  for (const file of pages) {
    await engine.open(at(file));
    await settle(file, true, `return document.querySelector('main h1') !== null`);
  }
  for (const lang of languages) {
    for (const { id } of registry) {
      const file = `${lang}/widgets/${id}/index.html`;
      await engine.open(at(file));
      await settle(file, 'true', `return document.querySelector('[data-widget="${id}"]').dataset.live`);
      await settle(file, true, moved(id));
    }
    await engine.open(at(`${lang}/index.html`));
    await engine.run(`document.querySelector('[data-search]').click()`);
    await settle(
      `${lang}: search`,
      true,
      `const box = document.querySelector('input[type=search]');
       if (!box) return 'no box';
       if (box.value === '') { box.value = '${words[lang]}'; box.dispatchEvent(new Event('input', { bubbles: true })); }
       const first = document.querySelector('.search-results a');
       return first !== null && first.textContent.toLowerCase().includes('${words[lang]}')`,
    );
  }
  const complaints = engine.complaints.slice(before);
  if (complaints.length > 0) failures.push(`${engine.name}: complaints: ${complaints.join(' | ')}`);
  return failures;
}
