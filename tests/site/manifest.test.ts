import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { parseParams } from '../../src/lib/params.ts';
import { manifest } from '../../src/site/manifest.ts';

const entries = manifest(
  registry,
  (lang, path) => `https://book.example/${lang}/${path}/`,
  (path) => `https://book.example/${path}`,
);

describe('manifest', () => {
  it('lists every widget in the order of the book, as plain JSON', () => {
    expect(entries.map((entry) => entry.id)).toEqual(registry.map((definition) => definition.id));
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
  });

  it.each(entries.map((entry, i) => [entry.id, entry, i] as const))(
    'tells defaults of %s that it accepts',
    (_, entry, i) => {
      const definition = registry[i];
      if (!definition) throw new Error(`no widget ${entry.id}`);
      const told = Object.fromEntries(entry.parameters.map(({ name, default: value }) => [name, value]));
      expect(parseParams(definition, told).notices).toEqual([]);
      expect(entry.page).toEqual({
        zh: `https://book.example/zh/widgets/${entry.id}/`,
        en: `https://book.example/en/widgets/${entry.id}/`,
      });
      expect(entry.embed['zh']).toBe(`https://book.example/embed/zh/${entry.id}/`);
      expect(entry.oembed['en']).toBe(`https://book.example/embed/en/${entry.id}/oembed.json`);
      expect(entry.size.width).toBeGreaterThanOrEqual(280);
      expect(entry.size.height).toBeGreaterThan(0);
    },
  );
});
