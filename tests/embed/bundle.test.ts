/** The classic scripts: every widget has one, none is a module, and each finds in the kit what it takes from there. */
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { bundleClassic, type Bundle } from '../../src/embed/bundle.ts';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleClassic(process.cwd());
});

describe('the classic scripts', () => {
  it('are the kit, the worker and one a widget', () => {
    const names = ['kit.js', 'live.css', 'plot.js', 'worker.js', ...registry.map(({ id }) => `${id}.js`)];
    expect([...bundle.files.keys()].sort()).toEqual(names.sort());
  });

  it('are scripts: no module syntax, no import, no address of their own', () => {
    for (const [name, text] of bundle.files) {
      if (!name.endsWith('.js')) continue;
      expect(() => new Script(text, { filename: name })).not.toThrow();
      expect(text, name).not.toMatch(/\bimport\s*\(|import\.meta|\brequire\(/);
    }
  });

  it('take from the kit only what it holds', () => {
    const kit = bundle.files.get('kit.js') ?? '';
    for (const [name, text] of bundle.files) {
      if (name === 'kit.js') continue;
      const taken = [...text.matchAll(/vanishingPoint\.shared\[?\.?["`']?([\w/.-]+)/g)].map((m) => m[1]);
      for (const key of taken) expect(kit, `${name} takes ${key}`).toContain(`${key}`);
    }
  });

  it('share one copy of Preact and of the plotting library', () => {
    const holders = (mark: string): string[] =>
      [...bundle.files].filter(([, text]) => text.includes(mark)).map(([name]) => name);
    expect(holders('u-legend')).toEqual(['plot.js']);
    expect(holders('Math/MathML')).toEqual(['kit.js']);
  });
});
