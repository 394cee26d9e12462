/** What the reader of the far-away verb is to discover, in numbers; the grammars; and the weights kept with the book. */
import { describe, expect, it } from 'vitest';
import { agreement } from '../../components/widgets/agreement/definition.ts';
import { grammars, type Distractors, type GrammarName } from '../../components/widgets/agreement/grammar.ts';
import { encodeWeights, keptNetworks, keyOf } from '../../components/widgets/agreement/kept.ts';
import { train, wordVectors } from '../../components/widgets/agreement/network.ts';
import {
  cellNames,
  KEPT_SEED,
  MAX_CLAUSES,
  type AgreementParams,
  type CellName,
} from '../../components/widgets/agreement/params.ts';
import { firstShare } from '../../components/widgets/agreement/picture.ts';
import { isReady, readLine } from '../../components/widgets/agreement/reading.ts';
import type { Reading } from '../../components/widgets/agreement/result.ts';
import { stepSets } from '../../components/widgets/agreement/steps.ts';
import { weights } from '../../components/widgets/agreement/weights.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { runToEnd } from '../../src/lib/widget.ts';
import { rng } from '../../src/math/rng.ts';

const names: readonly GrammarName[] = ['en', 'zh'];
const defaults = defaultsOf(agreement) as unknown as AgreementParams;
const run = (changes: Partial<AgreementParams>): Reading => agreement.compute({ ...defaults, ...changes });
const step = (i: number, grammar: GrammarName): Reading =>
  agreement.compute(parseParams(agreement, { ...stepSets[i], grammar }).params as unknown as AgreementParams);
const shareOf = (r: Reading, cell: CellName): number =>
  firstShare(
    r,
    r.cells.find((one) => one.cell === cell),
  );
const accuracyOf = (r: Reading, cell: CellName): number =>
  r.cells.find((one) => one.cell === cell)?.accuracy ?? NaN;
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};
const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
const three = [1, 2, 3];
const LONG = 600_000;

describe('before training', () => {
  it('the far word has faded in a plain RNN and a GRU, not with orthogonal weights or in an LSTM', () => {
    for (const grammar of names) {
      const readings = twenty.map((seed) => run({ grammar, seed, draw: seed }));
      const all = (cell: CellName): number[] => readings.map((r) => shareOf(r, cell));
      expect(Math.max(...all('tanh'))).toBeLessThan(-4);
      expect(median(all('tanh'))).toBeLessThan(-5);
      expect(median(all('gru'))).toBeLessThan(-4);
      expect(median(all('orthogonal'))).toBeGreaterThan(-2.5);
      expect(median(all('lstm'))).toBeGreaterThan(-2.5);
      for (const cell of ['orthogonal', 'lstm'] as const)
        expect(Math.min(...all(cell))).toBeGreaterThan(-3.5);
    }
  });

  it('one clause leaves it within reach, and every further one takes it away', () => {
    for (const grammar of names) {
      expect(shareOf(step(0, grammar), 'tanh')).toBeGreaterThan(-3);
      const far = Array.from({ length: MAX_CLAUSES + 1 }, (_, clauses) =>
        shareOf(run({ grammar, clauses }), 'tanh'),
      );
      for (let k = 2; k <= MAX_CLAUSES; k++) expect(far[k]).toBeLessThan(far[k - 1] ?? NaN);
    }
  });

  it('what the take-away says holds for the networks it shows', () => {
    for (const grammar of names) {
      const [plain, lstm] = [step(1, grammar), step(2, grammar)];
      expect(plain.words.length - plain.first - 1).toBeGreaterThanOrEqual(20);
      expect(plain.words.length - plain.first - 1).toBeLessThanOrEqual(21);
      expect(shareOf(plain, 'tanh')).toBeLessThan(-4);
      for (const cell of ['orthogonal', 'lstm'] as const) expect(shareOf(plain, cell)).toBeGreaterThan(-3);
      expect(lstm.cells[0]?.cell).toBe('lstm');
    }
  });
});

describe('trained on long sentences only', () => {
  it('the plain RNN and the GRU guess, the orthogonal RNN and the LSTM learn that length', () => {
    for (const grammar of names) {
      const r = step(3, grammar);
      for (const cell of ['tanh', 'gru'] as const)
        expect(Math.abs(accuracyOf(r, cell) - 0.5)).toBeLessThan(0.1);
      for (const cell of ['orthogonal', 'lstm'] as const) expect(accuracyOf(r, cell)).toBeGreaterThan(0.98);
      expect(step(4, grammar).cells[0]?.cell).toBe('lstm');
      expect(accuracyOf(step(5, grammar), 'orthogonal')).toBeGreaterThan(0.98);
      expect(accuracyOf(run({ grammar, training: 'long', clauses: 8 }), 'lstm')).toBeGreaterThan(0.98);
    }
  });

  it('the orthogonal RNN that is shown answers the wrong way round with eight clauses', () => {
    for (const grammar of names) expect(accuracyOf(step(6, grammar), 'orthogonal')).toBeLessThan(0.02);
  });

  it(
    'so it is with other seeds',
    () => {
      for (const grammar of names)
        for (const seed of three) {
          const accuracy = (cell: CellName): number =>
            accuracyOf(run({ grammar, seed, cell, training: 'long' }), cell);
          expect(accuracy('tanh')).toBeLessThan(0.62);
          expect(accuracy('gru')).toBeLessThan(0.62);
          expect(accuracy('lstm')).toBeGreaterThan(0.98);
          expect(accuracy('orthogonal')).toBeGreaterThan(0.95);
        }
    },
    LONG,
  );
});

describe('trained on short and long sentences', () => {
  it('every network gets every length right, longer ones than it has met included', () => {
    for (const grammar of names)
      for (const clauses of [0, 1, 3, 5, 8])
        for (const cell of cellNames)
          expect(
            accuracyOf(run({ grammar, clauses, training: 'all' }), cell),
            `${grammar} ${clauses} ${cell}`,
          ).toBeGreaterThan(0.95);
  });

  it('and in the plain RNN that is shown the far word has faded more than before', () => {
    for (const grammar of names) {
      const [before, after] = [step(1, grammar), step(7, grammar)];
      expect(shareOf(after, 'tanh')).toBeLessThan(shareOf(before, 'tanh') - 3);
    }
  });

  it('a bit that is held: the other first word changes the answer all the same', () => {
    for (const grammar of names)
      for (const first of ['one', 'many'] as const)
        expect(run({ grammar, first, training: 'all' }).cells[0]?.margin).toBeGreaterThan(3);
  });

  it(
    'the plain RNN learns with other seeds as well',
    () => {
      for (const grammar of names)
        for (const seed of three)
          expect(accuracyOf(run({ grammar, seed, training: 'all' }), 'tanh')).toBeGreaterThan(0.97);
    },
    LONG,
  );
});

describe('the grammars', () => {
  const kinds: readonly Distractors[] = ['same', 'opposite', 'mixed'];

  it('make sentences whose words are known, whose first word decides, and whose nouns are as ordered', () => {
    for (const grammar of names) {
      const g = grammars[grammar];
      for (const first of [1, -1] as const)
        for (const distractors of kinds)
          for (let clauses = 0; clauses <= MAX_CLAUSES; clauses++)
            for (const seed of three) {
              const sentence = g.sentence({ first, clauses, distractors }, rng(seed));
              const words = sentence.map((i) => g.words[i]?.text ?? '');
              expect(words).not.toContain('');
              const classes = sentence.flatMap((i) => g.words[i]?.class ?? 0).filter((c) => c !== 0);
              expect(classes[0]).toBe(first);
              if (distractors === 'same') expect(classes.every((c) => c === first)).toBe(true);
              if (distractors === 'opposite') expect(classes.slice(1)).not.toContain(first);
              // No noun twice: which cat would be meant?
              const nouns = words.filter(
                (w, i) => (g.words[sentence[i] ?? 0]?.class ?? 0) !== 0 && !/[只辆]/.test(w),
              );
              expect(new Set(nouns.map((w) => w.replace(/e?s$/, ''))).size).toBe(nouns.length);
              expect(readLine(g, g.write(sentence.flatMap((i) => g.words[i] ?? [])).join(g.space))).toEqual(
                sentence,
              );
            }
    }
  });

  it('write as one writes', () => {
    expect(run({}).words.join(' ')).toMatch(/^The cat that \w+ the /);
    const zh = agreement.compute(defaultsOf(agreement, 'zh') as unknown as AgreementParams);
    expect(zh.words.join('')).toMatch(/^那是一只[^、]+、.*的$/);
    expect([zh.right, zh.ending]).toEqual(['猫', '。']);
  });

  it('give every word a vector of its own', () => {
    for (const grammar of names)
      expect(new Set(wordVectors(grammar).map((v) => v.join())).size).toBe(grammars[grammar].words.length);
  });
});

describe('a sentence of the reader’s own', () => {
  it('is read up to its answer, whatever its capitals and points', () => {
    const r = run({ own: 'the FOXES that heard the cat, are late.' });
    expect(r.problem).toBeNull();
    expect(r.words).toEqual(['The', 'foxes', 'that', 'heard', 'the', 'cat']);
    expect([r.first, r.right]).toEqual([1, 'are']);
    const zh = run({ grammar: 'zh', own: '街上有一辆追过两只麻雀的轿车。' });
    expect(zh.problem).toBeNull();
    expect([zh.words.join(''), zh.right]).toEqual(['街上有一辆追过两只麻雀的', '轿车']);
  });

  it('is told which word is not known, and why else it is not taken', () => {
    expect(run({ own: 'The cat that ate the fishes' }).problem).toEqual({ kind: 'unknown', word: 'ate' });
    expect(run({ grammar: 'zh', own: '那是一只飞过的猫' }).problem).toEqual({ kind: 'unknown', word: '飞' });
    expect(run({ own: 'the that the' }).problem).toEqual({ kind: 'undecided' });
    expect(run({ own: 'cat '.repeat(60).trim() }).problem).toEqual({ kind: 'long' });
    expect(run({ own: 'The cat that ate the fishes' }).words).toEqual(run({}).words);
  });
});

describe('the networks kept with the book', () => {
  it(
    'are what training gives',
    () => {
      expect(Object.keys(weights)).toEqual(keptNetworks.map((n) => keyOf(n.name, n.training, n.cell)));
      for (const { name, training, cell } of keptNetworks)
        expect(
          encodeWeights(runToEnd(train(name, cell, training, KEPT_SEED))),
          `${name} ${training} ${cell}`,
        ).toBe(weights[keyOf(name, training, cell)]);
    },
    LONG,
  );

  it('answer every setting of their seed at once, and compute as those of other seeds do', () => {
    expect(isReady({ ...defaults, training: 'all', cell: 'gru' })).toBe(true);
    expect(isReady({ ...defaults, training: 'all', seed: KEPT_SEED + 1 })).toBe(false);
    expect(isReady({ ...defaults, seed: KEPT_SEED + 1 })).toBe(true);
    expect(run({ training: 'all' }).cells.map(({ cell }) => cell)).toEqual(cellNames);
  });

  it('travel with a page in fewer than 6000 bytes a reading', () => {
    for (const grammar of names)
      for (const training of ['none', 'long', 'all'] as const)
        expect(JSON.stringify(run({ grammar, training, clauses: MAX_CLAUSES })).length).toBeLessThan(6000);
  });
});
