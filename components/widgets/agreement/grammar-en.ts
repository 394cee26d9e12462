/** English: a verb agrees with the number of its subject. Verbs in between are in the past tense, which shows no number. */
import type { Rng } from '../../../src/math/rng.ts';
import { nextClass, pickFresh } from './draw.ts';
import type { Grammar, Word } from './grammar.ts';

const nouns = [
  ['cat', 'cats'],
  ['dog', 'dogs'],
  ['bird', 'birds'],
  ['horse', 'horses'],
  ['goat', 'goats'],
  ['fox', 'foxes'],
  ['cow', 'cows'],
  ['hen', 'hens'],
  ['duck', 'ducks'],
  ['frog', 'frogs'],
] as const;
const verbs = ['saw', 'heard', 'chased', 'followed', 'liked', 'knew', 'feared', 'fooled'] as const;
const places = ['next', 'close'] as const;
const endings = ['full', 'hungry', 'tired', 'asleep', 'happy', 'cold', 'thirsty', 'late'] as const;

const plain = (text: string): Word => ({ text, class: 0 });
const words: readonly Word[] = [
  plain('the'),
  plain('that'),
  plain('to'),
  ...places.map(plain),
  ...verbs.map(plain),
  ...nouns.flatMap(([one, many]): Word[] => [
    { text: one, class: 1 },
    { text: many, class: -1 },
  ]),
];
const index = new Map(words.map(({ text }, i) => [text, i]));
const at = (text: string): number => index.get(text) ?? 0;

export const english: Grammar = {
  words,
  answers: ['is', 'are'],
  sentence(order, random: Rng) {
    const stems = nouns.map((_, i) => i);
    const noun = (kind: -1 | 1): number => at(nouns[pickFresh(stems, random)]?.[kind === 1 ? 0 : 1] ?? 'cat');
    const free = verbs.map((_, i) => i);
    const out = [at('the'), noun(order.first)];
    let afterPlace = true;
    for (let k = 0; k < order.clauses; k++) {
      // Two places in a row would leave open what stands next to what.
      const place: boolean = !afterPlace && random.integer(3) === 0;
      const head = place
        ? [places[random.integer(places.length)] ?? 'next', 'to']
        : ['that', verbs[pickFresh(free, random)] ?? 'saw'];
      out.push(...head.map(at), at('the'), noun(nextClass(order, random)));
      afterPlace = place;
    }
    return out;
  },
  ending: (pick) => ` ${endings[pick % endings.length] ?? 'full'}.`,
  split: (text) => text.toLowerCase().match(/[^\s.,;:!?…]+/g) ?? [],
  write: (sentence) =>
    sentence.map(({ text }, i) => (i === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text)),
  space: ' ',
};
