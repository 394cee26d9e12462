/** The misconception cards: which there are, and the picture of the deck. */
import type { Lang } from '../../../src/lib/languages.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { el, svgRoot, text } from '../../../src/lib/svg.ts';
import { colour, type ColourName } from '../../../src/lib/tokens.ts';
import { defineWidget, type FigureOptions } from '../../../src/lib/widget.ts';
import { deck, type Card } from './deck.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const params = {
  deck: { type: 'choice', default: 'all', values: ['all', 'lecture', 'further'] },
  // Which of them are dealt; what the reader has answered is known to the browser alone, so nothing computed depends on it.
  filter: { type: 'choice', default: 'any', values: ['any', 'unseen', 'trouble'] },
} as const satisfies Schema;

export type FlashcardParams = ParamsOf<typeof params>;

export type FlashcardResult = {
  readonly count: number;
  readonly cards: readonly {
    readonly id: string;
    readonly verdict: boolean;
    readonly origin: Card['origin'];
  }[];
};

function compute(p: FlashcardParams): FlashcardResult {
  const cards = deck
    .filter((card) => p.deck === 'all' || card.origin === p.deck)
    .map(({ id, verdict, origin }) => ({ id, verdict, origin }));
  return { count: cards.length, cards };
}

function describe(_: FlashcardParams, r: FlashcardResult, lang: Lang): string {
  const right = r.cards.filter((card) => card.verdict).length;
  return { zh, en }[lang].describe(r.count, right, r.count - right);
}

/** A stack of cards, each a strip of its title above the next; the front one says how many there are. */
function figure(p: FlashcardParams, r: FlashcardResult, { lang, theme, width }: FigureOptions): string {
  const words = { zh, en }[lang];
  const ink = (name: ColourName): string => colour(name, theme);
  const titles = r.cards
    .flatMap(({ id }) => words.titles[id] ?? [])
    .slice(0, 3)
    .reverse();
  const right = r.cards.filter((card) => card.verdict).length;
  const card = { w: Math.min(width - 24, 440), h: 150, strip: 40 };
  const height = card.h + card.strip * titles.length + 24;
  const lean = [-1.6, 1.2, -0.7];
  const layer = (i: number, ...content: readonly string[]): string => {
    const [x, y] = [(width - card.w) / 2, 10 + card.strip * i];
    const turn = lean[(i + 3 - titles.length) % 3] ?? 0;
    const shape = { x, y, width: card.w, height: card.h, rx: 12, fill: ink('raised'), stroke: ink('edge') };
    const front = i === titles.length;
    return el(
      'g',
      front ? {} : { transform: `rotate(${turn} ${width / 2} ${y + card.h})` },
      el('rect', shape),
      ...content,
    );
  };
  const middle = width / 2;
  const top = 10 + card.strip * titles.length;
  const tally = (dx: number, mark: string, n: number, name: string): string =>
    text(middle + dx, top + 112, `${mark} ${n} ${name}`, {
      'text-anchor': 'middle',
      fill: ink('muted'),
      'font-size': 14,
    });
  return svgRoot(
    width,
    height,
    describe(p, r, lang),
    ...titles.map((title, i) =>
      layer(
        i,
        text((width - card.w) / 2 + 18, 10 + card.strip * i + 26, title, {
          fill: ink('muted'),
          'font-size': 14,
        }),
      ),
    ),
    layer(
      titles.length,
      text(middle, top + 62, words.cards(r.count), {
        'text-anchor': 'middle',
        fill: ink('ink'),
        'font-size': 26,
        'font-weight': 600,
      }),
      tally(-64, '✓', right, words.verdict(true)),
      tally(64, '✗', r.count - right, words.verdict(false)),
    ),
  );
}

export const flashcards = defineWidget<typeof params, FlashcardResult>({
  id: 'flashcards',
  chapter: 'misconceptions',
  subject: 'recurrent-networks',
  params,
  presets: [
    {
      id: 'lecture',
      params: { deck: 'lecture' },
      label: { zh: '出自讲义', en: 'from the lecture' },
      telling: true,
    },
    { id: 'further', params: { deck: 'further' }, label: { zh: '补充', en: 'further' }, telling: true },
  ],
  words: { zh, en },
  size: { width: 720, height: 770 },
  compute,
  describe,
  figure,
  /** Counts only: a list of verdicts would give the answers away. */
  table(_, r, lang) {
    const words = { zh, en }[lang];
    const row = (name: string, cards: FlashcardResult['cards']): (string | number)[] => {
      const right = cards.filter((card) => card.verdict).length;
      return [name, right, cards.length - right, cards.length];
    };
    const origins = (['lecture', 'further'] as const).filter((origin) =>
      r.cards.some((card) => card.origin === origin),
    );
    return {
      columns: words.columns,
      rows: [
        ...origins.map((origin) =>
          row(
            words.origin[origin],
            r.cards.filter((card) => card.origin === origin),
          ),
        ),
        ...(origins.length > 1 ? [row(words.total, r.cards)] : []),
      ],
    };
  },
});
