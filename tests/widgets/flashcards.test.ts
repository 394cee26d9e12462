/** The deck and what the page makes of it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimHtml } from '../../components/site/claim-html.ts';
import { deck } from '../../components/widgets/flashcards/deck.ts';
import { flashcards } from '../../components/widgets/flashcards/definition.ts';
import { definitionOf } from '../../components/widgets/registry.ts';
import { fixed } from '../../src/lib/format.ts';
import { languages } from '../../src/lib/languages.ts';
import { parseParams } from '../../src/lib/params.ts';

describe('the deck', () => {
  it('has the three cards of the lecture first and at least nine more, each once', () => {
    expect(deck.slice(0, 3).every((card) => card.origin === 'lecture')).toBe(true);
    expect(deck.length).toBeGreaterThanOrEqual(12);
    expect(new Set(deck.map((card) => card.id)).size).toBe(deck.length);
  });

  it('has true statements and false ones, so that neither answer can be guessed', () => {
    const right = deck.filter((card) => card.verdict).length;
    expect(right / deck.length).toBeGreaterThan(0.2);
    expect(right / deck.length).toBeLessThan(0.8);
  });

  it('has every card in every language, with claim, correction and proof, and no card besides', () => {
    for (const { id } of deck)
      for (const lang of languages) {
        const file = `content/cards/${id}/${lang}.md`;
        expect(existsSync(file), file).toBe(true);
        const text = readFileSync(file, 'utf8');
        expect(text, file).toMatch(/^---\nclaim: \S/);
        expect(text, file).toMatch(lang === 'zh' ? /^### 证明/m : /^### Proof/m);
      }
    const folders = readdirSync('content/cards', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(deck.map((card) => card.id).sort());
  });

  it('links to states of widgets that those widgets accept as they stand', () => {
    for (const { id, shows } of deck) {
      if (!shows) continue;
      const definition = definitionOf(shows.widget);
      expect(definition, id).toBeDefined();
      if (definition) expect(parseParams(definition, shows.params).notices, id).toEqual([]);
    }
  });
});

describe('the widget', () => {
  it('deals the cards of the chosen deck in their order', () => {
    const all = flashcards.compute({ deck: 'all', filter: 'any' });
    expect(all.cards.map((card) => card.id)).toEqual(deck.map((card) => card.id));
    const [lecture, further] = [
      flashcards.compute({ deck: 'lecture', filter: 'any' }),
      flashcards.compute({ deck: 'further', filter: 'any' }),
    ];
    expect(lecture.count + further.count).toBe(all.count);
    expect(lecture.cards.every((card) => card.origin === 'lecture')).toBe(true);
  });

  it('counts in its table and gives no answer away', () => {
    const all = flashcards.compute({ deck: 'all', filter: 'any' });
    const { rows } = flashcards.table({ deck: 'all', filter: 'any' }, all, 'en');
    expect(rows.at(-1)).toEqual([
      'all',
      deck.filter((card) => card.verdict).length,
      deck.filter((card) => !card.verdict).length,
      deck.length,
    ]);
    expect(JSON.stringify(rows)).not.toContain(deck[0]?.id);
  });
});

describe('a claim', () => {
  it('has its formulas set, its numbers put in and everything else escaped', () => {
    const html = claimHtml('If $\\rho<1$, then <b> & $x=\\num{a}$.', { a: fixed(0.25, 2) }, 'card');
    expect(html).toContain('class="katex"');
    expect(html).toContain('0.25');
    expect(html).toMatch(/&#60;b&#62; &#38;|&lt;b&gt; &amp;/);
    expect(html).not.toContain('$');
  });

  it('keeps a short formula and the punctuation after it together', () => {
    expect(claimHtml('是 $0$。', {}, 'card')).toMatch(/<span class="nowrap">.*。<\/span>$/s);
  });

  it('stops the build on a number that does not exist', () => {
    expect(() => claimHtml('$\\num{nowhere}$', {}, 'content/cards/x/en.md')).toThrow(
      /content\/cards\/x\/en\.md:2: \\num\{nowhere\}/,
    );
  });
});
