import { createOptimizer, PARAMETER_NAMES, zeroParameters } from '../../../../src/math/train/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const shape = { cell: 'tanh', inputs: 1, hidden: 16, outputs: 1 } as const;
const parameters = zeroParameters(shape);
const gradient = zeroParameters(shape);
let count = 0;
for (const name of PARAMETER_NAMES) {
  gradient[name].fill(1e-3);
  count += gradient[name].length;
}
createOptimizer({ shape, parameters }, { kind: 'adam', rate: 0.003 })(gradient);
const length = Math.hypot(...PARAMETER_NAMES.flatMap((name) => [...parameters[name]]));

export default exercise({
  level: 1,
  section: 'optimiser-and-lags',
  kind: 'number',
  check: numeric(
    length,
    0.01,
    [
      {
        value: 0.003,
        hint: {
          zh: '那是每个分量走的；$n$ 个分量合起来长 $\\sqrt n$ 倍。',
          en: 'That is how far each entry moves; $n$ of them make a vector $\\sqrt n$ times as long.',
        },
      },
      {
        value: 0.003 * count,
        hint: {
          zh: '欧氏长度是 $\\sqrt n$ 倍，不是 $n$ 倍。',
          en: 'The Euclidean length has $\\sqrt n$, not $n$.',
        },
      },
      {
        value: 0.003 * 1e-3 * Math.sqrt(count),
        hint: {
          zh: '那是普通梯度下降的一步。Adam的第一步不看梯度的大小。',
          en: 'That is a step of plain descent. The first step of Adam does not depend on the size of the gradient.',
        },
      },
    ],
    ['0.003*sqrt(321)'],
  ),
  numbers: { length: fixed(length, 3) },
});
