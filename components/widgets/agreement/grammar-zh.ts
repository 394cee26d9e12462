/**
 * Chinese: a classifier calls for its noun, 一只……猫, 一辆……轿车. The clauses in between fit both, and carry classifiers and
 * nouns of their own.
 */
import type { Rng } from '../../../src/math/rng.ts';
import { nextClass, pickFresh } from './draw.ts';
import type { Grammar, Word } from './grammar.ts';

const starts = ['那是', '他见过', '她画了', '街上有'] as const;
const numerals = ['一', '两', '三', '四', '五', '几'] as const;
const verbs = ['追过', '躲开过', '绕开过', '拦住过', '跟过', '等过', '遇到过', '赶上过'] as const;
const animals = ['麻雀', '鸭子', '山羊', '兔子', '猴子', '母鸡', '白鹅', '松鼠'] as const;
const vehicles = ['卡车', '公交车', '摩托车', '三轮车', '自行车', '拖拉机', '救护车', '马车'] as const;

const plain = (text: string): Word => ({ text, class: 0 });
const words: readonly Word[] = [
  ...starts.map(plain),
  ...numerals.map(plain),
  { text: '只', class: 1 },
  { text: '辆', class: -1 },
  plain('的'),
  ...verbs.map((text): Word => ({ text, class: 0, opens: true })),
  ...animals.map((text): Word => ({ text, class: 1 })),
  ...vehicles.map((text): Word => ({ text, class: -1 })),
];
const index = new Map(words.map(({ text }, i) => [text, i]));
const at = (text: string): number => index.get(text) ?? 0;
const answers = ['猫', '轿车'] as const;
/** What a piece of a line may be: a word, or an answer, at which the sentence ends. */
const pieces = new Set([...index.keys(), ...answers]);
const longest = Math.max(...[...pieces].map((piece) => piece.length));

export const chinese: Grammar = {
  words,
  answers,
  sentence(order, random: Rng) {
    const left = { [1]: animals.map((_, i) => i), [-1]: vehicles.map((_, i) => i) };
    const free = verbs.map((_, i) => i);
    const classifier = (kind: -1 | 1): number => at(kind === 1 ? '只' : '辆');
    const out = [at(starts[random.integer(starts.length)] ?? '那是'), at('一'), classifier(order.first)];
    for (let k = 0; k < order.clauses; k++) {
      const kind = nextClass(order, random);
      const noun = (kind === 1 ? animals : vehicles)[pickFresh(left[kind], random)] ?? '麻雀';
      const verb = verbs[pickFresh(free, random)] ?? '追过';
      const numeral = numerals[random.integer(numerals.length)] ?? '一';
      out.push(at(verb), at(numeral), classifier(kind), at(noun));
    }
    if (order.clauses > 0) out.push(at('的'));
    return out;
  },
  ending: () => '。',
  split(text) {
    const found: string[] = [];
    const bare = [...text.replace(/[\s，。、；：！？…]/g, '')];
    for (let from = 0; from < bare.length;) {
      let length = Math.min(longest, bare.length - from);
      while (length > 1 && !pieces.has(bare.slice(from, from + length).join(''))) length -= 1;
      found.push(bare.slice(from, from + length).join(''));
      from += length;
    }
    return found;
  },
  write: (sentence) =>
    sentence.map(({ text, class: kind }, i) =>
      kind !== 0 && sentence[i + 1]?.opens && i > 2 ? `${text}、` : text,
    ),
  space: '',
};
