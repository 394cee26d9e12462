/** The classic scripts: every widget has one, none is a module, and each finds in the kit what it takes from there. */
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { bundleClassic, type Bundle } from '../../src/embed/bundle.ts';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleClassic(process.cwd());
});

/** The modules that a script shows to others. */
function shownBy(name: string): string[] {
  const [, shown = ''] =
    /Object\.assign\(vanishingPoint\.shared,\{([^}]*)\}/.exec(bundle.files.get(name) ?? '') ?? [];
  return [...shown.matchAll(/(?:^|,)"?([\w/.-]+)"?:/g)].map(([, key = '']) => key);
}

describe('the classic scripts', () => {
  it('are the kit, the worker, one a widget, and one for each that is asked for later', () => {
    const asked = [...bundle.files.values()].flatMap((text) =>
      [...text.matchAll(/vanishingPoint\.later\("([^"]+)","([^"]+)"\)/g)].map(([, key = '', name = '']) => ({
        key,
        name: `${name}.js`,
      })),
    );
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['kit-EmbedPanel.js', 'kit-ToolPanel.js', 'matrix-spectrum-layers.js']),
    );
    const names = ['kit.js', 'live.css', 'plot.js', 'worker.js', ...registry.map(({ id }) => `${id}.js`)];
    const later = new Set(asked.map(({ name }) => name));
    expect([...bundle.files.keys()].sort()).toEqual([...names, ...later].sort());
    for (const { key, name } of asked) expect(shownBy(name)).toContain(key);
  });

  it('are scripts: no module syntax, no import, no address of their own', () => {
    for (const [name, text] of bundle.files) {
      if (!name.endsWith('.js')) continue;
      expect(() => new Script(text, { filename: name })).not.toThrow();
      expect(text, name).not.toMatch(/\bimport\s*\(|import\.meta|\brequire\(/);
    }
  });

  it('take only what the kit shows, or the widget that they belong to', () => {
    const kit = shownBy('kit.js');
    for (const [name, text] of bundle.files) {
      const owner = registry.find(({ id }) => name === `${id}.js` || name.startsWith(`${id}-`));
      const shown = owner ? [...kit, ...shownBy(`${owner.id}.js`)] : kit;
      const taken = [...text.matchAll(/=vanishingPoint\.shared\[?\.?["`']?([\w/.-]+)/g)].map((m) => m[1]);
      if (name === `${owner?.id}.js`) expect(taken.length, name).toBeGreaterThan(5);
      for (const key of taken) expect(shown, `${name} takes ${key}`).toContain(key);
    }
  });

  it('share one copy of Preact and of the plotting library', () => {
    const holders = (mark: string): string[] =>
      [...bundle.files].filter(([, text]) => text.includes(mark)).map(([name]) => name);
    expect(holders('u-legend')).toEqual(['plot.js']);
    expect(holders('Math/MathML')).toEqual(['kit.js']);
  });
});
