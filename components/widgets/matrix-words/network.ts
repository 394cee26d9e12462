/** The parameters of the matrix words, and the factors that they name. */
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { ensembles } from '../../../src/math/ensembles.ts';
import { matrix, type Matrix } from '../../../src/math/matrix.ts';
import { rng } from '../../../src/math/rng.ts';

export const params = {
  source: { type: 'choice', default: 'word', values: ['word', 'random', 'gaussian'] },
  A: {
    type: 'matrix',
    default: [
      [0, 2],
      [0, 0],
    ],
    minSize: 2,
    maxSize: 2,
    maxEntry: 100,
  },
  B: {
    type: 'matrix',
    default: [
      [0, 0],
      [2, 0],
    ],
    minSize: 2,
    maxSize: 2,
    maxEntry: 100,
  },
  word: { type: 'word', default: 'AB', letters: 'AB', maxLength: 12 },
  p: { type: 'number', default: 0.5, min: 0, max: 1, step: 0.01 },
  N: { type: 'integer', default: 16, min: 1, max: 64 },
  g: { type: 'number', default: 1.2, min: 0.1, max: 4, step: 0.01 },
  T: { type: 'integer', default: 60, min: 10, max: 200 },
  seed: { type: 'seed', default: 1 },
} as const satisfies Schema;

export type WordsParams = ParamsOf<typeof params>;

/** The letters of T factors in the order of time; nothing for Gaussian factors, each of which is new. */
export function lettersOf({ source, word, p, seed }: WordsParams, T: number): string {
  if (source === 'gaussian') return '';
  if (source === 'word') return word.repeat(Math.ceil(T / word.length)).slice(0, T);
  const random = rng(seed);
  return Array.from({ length: T }, () => (random.uniform() < p ? 'A' : 'B')).join('');
}

/** The matrices that the letters stand for. */
export function spelled(letters: string, { A, B }: Pick<WordsParams, 'A' | 'B'>): Matrix[] {
  const [a, b] = [matrix(A), matrix(B)];
  return Array.from(letters, (letter) => (letter === 'A' ? a : b));
}

/** The factors M_1, M_2, …, M_T. */
export function factorsOf(p: WordsParams): Matrix[] {
  if (p.source !== 'gaussian') return spelled(lettersOf(p, p.T), p);
  const random = rng(p.seed);
  return Array.from({ length: p.T }, () => ensembles.gaussian(p.N, p.g, random));
}

/** What a rate at every step (natural logarithm) does in the end. */
export function rateTone(rate: number, estimated: boolean): Tone {
  return toneOf(rate, estimated ? 0.01 : 1e-9);
}
