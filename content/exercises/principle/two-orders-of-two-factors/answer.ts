import { frobeniusNorm, multiply, toRows } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const first = [
  [0, 2],
  [0, 0],
];
const second = [
  [0, 0],
  [3, 0],
];
const right = toRows(multiply(second, first));
const wrong = toRows(multiply(first, second));

export default exercise({
  level: 1,
  section: 'order-of-factors',
  kind: 'number',
  check: numeric(
    right[1]?.[1] ?? Number.NaN,
    0,
    [
      {
        value: wrong[1]?.[1] ?? Number.NaN,
        hint: {
          zh: '那是 $J_1J_2$ 的元素。后面的一步在左边。',
          en: 'That is the entry of $J_1J_2$. The later step stands on the left.',
        },
      },
      {
        value: 5,
        hint: { zh: '因子相乘，不是相加。', en: 'Factors multiply.' },
      },
    ],
    ['6', String(frobeniusNorm(right))],
  ),
});
