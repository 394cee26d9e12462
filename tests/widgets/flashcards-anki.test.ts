/** The file for Anki, as its manual describes what can be imported. */
import { describe, expect, it } from 'vitest';
import { ankiText, type AnkiNote } from '../../components/widgets/flashcards/anki.ts';
import { deck } from '../../components/widgets/flashcards/deck.ts';

const notes: readonly AnkiNote[] = deck.map(({ id, origin }) => ({
  id,
  front: `<p>Is it\n\tso?</p>`,
  back: `<p>No:\r\n see\t<a href="https://example.org/">there</a></p>`,
  tag: origin,
}));

describe('the file for Anki', () => {
  const lines = ankiText(notes, 'Vanishing Point 1.0\n#deck:Elsewhere').split('\n');
  const head = lines.filter((line) => line.startsWith('#'));
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));

  it('says first how it is to be read, and nothing that a version could add to that', () => {
    expect(lines.slice(0, head.length)).toEqual(head);
    for (const line of ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'])
      expect(head).toContain(line);
    expect(head.filter((line) => line.startsWith('#deck:'))).toEqual(['#deck:Vanishing Point']);
  });

  it('has four fields a card and no other tab or line', () => {
    expect(rows).toHaveLength(deck.length);
    for (const row of rows) expect(row).toHaveLength(4);
    expect(rows[0]?.[1]).toBe('<p>Is it so?</p>');
    expect(lines.join('')).not.toMatch(/\r/);
  });

  it('names every card by an id of its own, so that a second import renews it', () => {
    expect(new Set(rows.map(([id]) => id)).size).toBe(deck.length);
  });
});
