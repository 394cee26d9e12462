/** The pictures that other sites show beside a link to a widget are those of the present figures. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { cardMark, cardSize, socialCard } from '../../src/embed/social-card.ts';
import { languages } from '../../src/lib/languages.ts';
import { defaultsOf } from '../../src/lib/params.ts';
import { uiOf } from '../../src/site/ui.ts';

const folder = join(process.cwd(), 'public', 'social');
const marks = JSON.parse(readFileSync(join(folder, 'made-from.json'), 'utf8')) as Record<string, string>;

it.each(registry.map((definition) => [definition.id, definition] as const))(
  '%s has a current picture of the right size in every language: else run "npm run social:widgets"',
  (id, definition) => {
    for (const lang of languages) {
      const result = definition.compute(defaultsOf(definition, lang));
      const html = socialCard(definition, result, lang, uiOf(lang)('name'));
      expect(marks[`${id}.${lang}`]).toBe(cardMark(html));
      const file = join(folder, `${id}.${lang}.png`);
      expect(existsSync(file)).toBe(true);
      // Width and height stand in the first block of a PNG.
      const bytes = readFileSync(file);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    }
  },
  600_000,
);
