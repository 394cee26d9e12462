import { matrix, multiply } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const h = [3 / 5, 4 / 5] as const;
const slopes = h.map((x) => 1 - x * x);
const W = matrix([
  [1, 2],
  [3, 4],
]);
const D = matrix([
  [slopes[0] ?? 0, 0],
  [0, slopes[1] ?? 0],
]);
const entry = (A: typeof W): number => A.data[1] ?? Number.NaN;

export default exercise({
  level: 1,
  section: 'one-jacobian',
  kind: 'number',
  check: numeric(
    entry(multiply(D, W)),
    0.001,
    [
      {
        value: entry(multiply(W, D)),
        hint: {
          zh: '那是 $WD$：乘的是列。斜率属于新状态的单元，也就是行。',
          en: 'That is $WD$, which scales columns. The slope belongs to the unit of the new state, the row.',
        },
      },
      {
        value: 2,
        hint: {
          zh: '那是 $W$ 的元素；还要乘上斜率。',
          en: 'That is the entry of $W$; it is multiplied by a slope.',
        },
      },
      {
        value: (slopes[0] ?? 0) * 3,
        hint: { zh: '行和列对调了。', en: 'Row and column have been exchanged.' },
      },
      {
        value: (1 - h[0]) * 2,
        hint: { zh: 'tanh的斜率是 $1-h^2$。', en: 'The slope of tanh is $1-h^2$.' },
      },
    ],
    ['32/25', '16/25*2', '(1-(3/5)^2)*2'],
  ),
});
