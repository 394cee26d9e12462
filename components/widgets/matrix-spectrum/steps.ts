/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const plain = { chart: 'norms', pseudospectra: false, range: false, kreiss: false, nonnormality: 1 };
const hump = { ...plain, source: 'own', A: '0.9,10;0,0.9', kmax: 100 };
const gaussian = { ...plain, source: 'gaussian', n: 32, kmax: 100 };

export const stepSets: readonly TryStep['set'][] = [
  hump,
  { ...hump, pseudospectra: true, kreiss: true, re: 1.5, im: 0 },
  { ...hump, chart: 'root' },
  { ...plain, source: 'own', A: '0,2;0,0', kmax: 10 },
  { ...hump, A: '1,1;0,1' },
  { ...plain, source: 'jordan', n: 8, gain: 0.9, kmax: 400, pseudospectra: true },
  { ...gaussian, gain: 0.75 },
  { ...gaussian, gain: 1.25 },
];
