import { clipByNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const [a, b] = [
  [8, 0],
  [0, 2],
] as const;
const clipped = [a, b].map((g) => Array.from(clipByNorm([[...g]], 1).grads[0] as ArrayLike<number>));
const angle = ([x = 0, y = 0]: readonly number[]): number => (Math.atan2(y, x) * 180) / Math.PI;
const mean = angle([a[0] + b[0], a[1] + b[1]]);
const meanClipped = angle([0, 1].map((i) => clipped.reduce((sum, g) => sum + (g[i] ?? 0), 0)));

export default exercise({
  level: 2,
  section: 'clipping-cures',
  kind: 'number',
  check: numeric(
    meanClipped - mean,
    0.005,
    [
      {
        value: meanClipped,
        hint: {
          zh: '那是裁剪之后的平均与第一条轴的夹角；再减去原来的平均的夹角。',
          en: 'That is the angle of the clipped mean with the first axis; subtract that of the true mean.',
        },
      },
      {
        value: mean,
        hint: {
          zh: '那是原来的平均与第一条轴的夹角。',
          en: 'That is the angle of the true mean with the first axis.',
        },
      },
      {
        value: 0,
        hint: {
          zh: '逐个裁剪时，每个梯度各乘各的数，比例就变了。',
          en: 'Clipped one by one, each gradient is multiplied by a number of its own, which changes the proportions.',
        },
      },
    ],
    [],
  ),
  numbers: { turn: fixed(meanClipped - mean, 1), before: fixed(mean, 1) },
});
