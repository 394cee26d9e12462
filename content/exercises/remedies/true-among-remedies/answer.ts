import { clipByNorm, multiply, spectralNorm } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

/** Two summands of a gradient, of a near and of a far lag. */
const [near, far] = [3, 0.001];
const { scale } = clipByNorm([Float64Array.of(near, far)], 1);
/** The unit of the counterexample with weight 8 from h to the candidate: its gates are ½, its factor a step this. */
const factor = 1 / 2 + 8 / 4;
/** A direction that Ω does not look at. */
const unseen = [
  [1, 0],
  [0, 3],
];
const rotation = [
  [0, -1],
  [1, 0],
];
/** tanh slopes at 0.2 and 0.6. */
const slopes = [
  [1 - 0.2 ** 2, 0],
  [0, 1 - 0.6 ** 2],
];
const stepNorm = spectralNorm(multiply(slopes, rotation));

export default exercise({
  level: 1,
  section: 'all-in-one-table',
  kind: 'choice',
  check: choice(
    [
      Math.abs((far * scale) / (near * scale) - far / near) > 1e-9,
      factor <= 1,
      spectralNorm(unseen) <= 1,
      stepNorm <= 1,
    ],
    {
      0: {
        zh: '裁剪把整个梯度乘以同一个数，各时间差的比例不变。',
        en: 'Clipping multiplies the whole gradient by one number; the shares of the lags stay.',
      },
      1: {
        zh: '门管的只是直接路径；绕行的路可以增长。',
        en: 'The gates rule the direct path alone; the detours may grow.',
      },
      2: {
        zh: '$\\Omega$ 只看梯度实际走的那个方向。',
        en: '$\\Omega$ looks at the one direction in which the gradient arrives.',
      },
    },
  ),
});
