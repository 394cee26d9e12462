import { powerNorms, spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, powerOfTen, sigLog } from '../../../../src/lib/format.ts';

const J = [
  [0.5, 10],
  [0, 0.5],
];
const log10 = powerNorms(J, 100)[100] ?? Number.NaN;
const norm = spectralNorm(J);

export default exercise({
  level: 2,
  section: 'clipping-again',
  kind: 'flaw',
  check: numeric(
    { sign: 1, log10Abs: log10 },
    0.01,
    [
      {
        value: { sign: 1, log10Abs: 100 * Math.log10(norm) },
        hint: {
          zh: '那是上界 $\\lVert J\\rVert^{100}$，不是真值。',
          en: 'That is the bound $\\lVert J\\rVert^{100}$ and not the truth.',
        },
      },
      {
        value: { sign: 1, log10Abs: 100 * Math.log10(0.5) },
        hint: {
          zh: '那是 $\\rho^{100}$；右上角的元素还要大得多。',
          en: 'That is $\\rho^{100}$; the entry at the upper right is much larger.',
        },
      },
    ],
    ['2000*0.5^100', '1000*2^-99'],
  ),
  numbers: {
    norm: fixed(norm, 2),
    truth: sigLog(log10, 2, 1, { tone: 'vanish' }),
    bound: powerOfTen(100 * Math.log10(norm), 0),
  },
});
