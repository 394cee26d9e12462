import { matrix, multiply } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const J2 = matrix([
  [0, 1],
  [1, 0],
]);
const J1 = matrix([
  [1, 2],
  [0, 3],
]);
const row = matrix([[1, 2]]);
const column = matrix([[1], [2]]);
const second = (A: ReturnType<typeof multiply>): number => A.data[1] ?? Number.NaN;

export default exercise({
  level: 1,
  section: 'product-of-jacobians',
  kind: 'number',
  check: numeric(second(multiply(multiply(row, J2), J1)), 0, [
    {
      value: second(multiply(multiply(row, J1), J2)),
      hint: {
        zh: '次序反了：梯度先遇到 $J_2$，再遇到 $J_1$。',
        en: 'In the wrong order: the gradient meets $J_2$ first, then $J_1$.',
      },
    },
    {
      value: second(multiply(J2, multiply(J1, column))),
      hint: {
        zh: '那是把列向量往前送。梯度是行向量，站在乘积的左边。',
        en: 'That sends a column forwards. The gradient is a row and stands on the left of the product.',
      },
    },
  ]),
});
