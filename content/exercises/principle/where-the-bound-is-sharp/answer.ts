import { powerNorms, spectralNorm } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const candidates = [
  [
    [1, 1],
    [0, 1],
  ],
  [
    [0, 2],
    [0, 0],
  ],
  [
    [0, -1.5],
    [1.5, 0],
  ],
  [
    [0.9, 10],
    [0, 0.9],
  ],
];
const K = 12;

export default exercise({
  level: 2,
  section: 'where-slack',
  kind: 'choice',
  check: choice(
    candidates.map((W) => {
      const log = powerNorms(W, K)[K] ?? Number.NaN;
      return Math.abs(log - K * Math.log10(spectralNorm(W))) < 1e-9;
    }),
    {
      0: {
        zh: '$\\lVert W^k\\rVert$ 只像 $k$ 那样增长，上界却是指数。',
        en: '$\\lVert W^k\\rVert$ grows only like $k$, the bound exponentially.',
      },
      1: {
        zh: '平方已经是零，上界却翻两番。',
        en: 'The square is zero already, while the bound has quadrupled.',
      },
      3: {
        zh: '$\\rho<1$，幂最终趋于零，上界却越来越大。',
        en: '$\\rho<1$: the powers go to zero in the end, while the bound grows.',
      },
    },
  ),
});
