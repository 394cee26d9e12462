import { lyapunovExponents } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const factors = [2, 1 / 3];
const lambda =
  lyapunovExponents(Array.from({ length: 400 }, (_, k) => [[factors[k % 2] ?? 1]]))[0] ?? Number.NaN;

export default exercise({
  level: 1,
  section: 'lyapunov',
  kind: 'number',
  check: numeric(
    lambda,
    0.005,
    [
      {
        value: Math.log(2 / 3),
        hint: {
          zh: '那是一个周期（两步）的；指数按每步算。',
          en: 'That is for a whole cycle of two steps; the exponent counts per step.',
        },
      },
      {
        value: Math.log((2 + 1 / 3) / 2),
        hint: {
          zh: '平均的应是对数，不是因子本身。',
          en: 'The logarithms are to be averaged, not the factors.',
        },
      },
      {
        value: Math.sqrt(2 / 3),
        hint: {
          zh: '那是 $e^{\\lambda_1}$；再取自然对数。',
          en: 'That is $e^{\\lambda_1}$; take its natural logarithm.',
        },
      },
    ],
    ['ln(2/3)/2', '0.5*ln(2/3)', '(ln 2 - ln 3)/2'],
  ),
  numbers: {
    lambda: fixed(lambda, 3, { tone: 'vanish' }),
    factor: fixed(Math.exp(lambda), 3, { tone: 'vanish' }),
  },
});
