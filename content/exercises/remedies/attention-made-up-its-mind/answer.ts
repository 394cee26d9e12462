import { spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sci } from '../../../../src/lib/format.ts';

const first = 1 / (1 + Math.exp(-10));
const second = 1 / (1 + Math.exp(10));
const jacobian = [
  [first - first * first, -first * second],
  [-second * first, second - second * second],
];
const norm = spectralNorm(jacobian);

export default exercise({
  level: 2,
  section: 'attention',
  kind: 'number',
  check: numeric(
    norm,
    0.01,
    [
      {
        value: norm / 2,
        hint: {
          zh: '那是矩阵的一个元素 $\\alpha_1\\alpha_2$；范数是它的两倍。',
          en: 'That is one entry, $\\alpha_1\\alpha_2$; the norm is twice that.',
        },
      },
      {
        value: Math.exp(-20),
        hint: {
          zh: '得分之差是10，只进指数一次。',
          en: 'The scores differ by 10, and that enters the exponent once.',
        },
      },
      {
        value: 0.5,
        hint: { zh: '那是两个得分相等时。', en: 'That is for equal scores.' },
      },
    ],
    ['2*e^-10/(1+e^-10)^2'],
  ),
  numbers: { norm: sci(norm, 2, { tone: 'vanish' }) },
});
