import { spectralNorm, spectralRadius } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const candidates = [
  [
    [0, 1],
    [-1, 0],
  ],
  [
    [0, 3],
    [0, 0],
  ],
  [
    [2, 0],
    [0, 0.5],
  ],
  [
    [0.5, 0],
    [0, 0.25],
  ],
];

export default exercise({
  level: 1,
  section: 'what-sigma-decides',
  kind: 'flaw',
  check: choice(
    candidates.map((A) => spectralNorm(A) > 1 && spectralRadius(A) < 1),
    {
      0: {
        zh: '这是旋转，$\\rho=\\sigma_{\\mathrm{max}}=1$，两个数没有分歧。',
        en: 'A rotation, $\\rho=\\sigma_{\\mathrm{max}}=1$: the two numbers agree.',
      },
      2: {
        zh: '对角阵是正规的，$\\rho=\\sigma_{\\mathrm{max}}=2$，两个数没有分歧。',
        en: 'Diagonal matrices are normal, $\\rho=\\sigma_{\\mathrm{max}}=2$: the two numbers agree.',
      },
      3: {
        zh: '这里两个数都小于1，说法一致。',
        en: 'Here both numbers are below 1 and say the same.',
      },
    },
  ),
});
