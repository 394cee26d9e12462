import { spectralRadius } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const A = [
  [1, -2],
  [2, 1],
];

export default exercise({
  level: 1,
  section: 'what-rho-decides',
  kind: 'number',
  check: numeric(
    spectralRadius(A),
    0.001,
    [
      {
        value: 1,
        hint: {
          zh: '那是特征值的实部；谱半径要的是模。',
          en: 'That is the real part of the eigenvalues; the spectral radius takes their modulus.',
        },
      },
      {
        value: 3,
        hint: {
          zh: '那是各行绝对值之和。特征值是复数 $1\\pm2\\mathrm i$。',
          en: 'That is the sum of the absolute values in a row. The eigenvalues are complex, $1\\pm2\\mathrm i$.',
        },
      },
      {
        value: 5,
        hint: {
          zh: '那是模的平方，也是行列式。',
          en: 'That is the square of the modulus, and the determinant.',
        },
      },
    ],
    ['√5', 'sqrt(5)', '5^(1/2)'],
  ),
});
