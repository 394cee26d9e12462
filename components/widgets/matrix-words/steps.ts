/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const nilpotent = { A: '0,2;0,0', B: '0,0;2,0' };
const turns = { A: '2,0;0,0.1', B: '0.1,0;0,2' };
const shears = { A: '1,1;0,1', B: '1,0;1,1' };
const word = { source: 'word', T: 60 };
const random = { source: 'random', p: 0.5, T: 60, seed: 1 };
const gaussian = { source: 'gaussian', T: 60, seed: 1 };

export const stepSets: readonly TryStep['set'][] = [
  { ...word, ...nilpotent, word: 'A' },
  { ...word, ...nilpotent, word: 'AB' },
  { ...word, ...nilpotent, word: 'ABBA' },
  { ...word, ...turns, word: 'A' },
  { ...word, ...turns, word: 'AB' },
  { ...random, ...turns },
  { ...random, ...turns, p: 0.8 },
  { ...random, ...nilpotent },
  { ...random, ...shears },
  { ...gaussian, N: 1, g: 1.5 },
  { ...gaussian, N: 64, g: 0.75 },
  { ...gaussian, N: 64, g: 1.2 },
];
