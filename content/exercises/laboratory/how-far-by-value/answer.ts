import { clipByNorm, clipByValue } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const [rate, limit, n] = [0.02, 1, 400];
const huge = [new Float64Array(n).fill(1e6)];
const step = (grads: readonly ArrayLike<number>[]): number =>
  rate * Math.hypot(...grads.flatMap((part) => Array.from(part)));
const byValue = step(clipByValue(huge, limit).grads);
const byNorm = step(clipByNorm(huge, limit).grads);

export default exercise({
  level: 1,
  section: 'where-they-explode',
  kind: 'number',
  check: numeric(
    byValue,
    0.005,
    [
      {
        value: byNorm,
        hint: { zh: '那是按范数裁剪。', en: 'That is clipping by norm.' },
      },
      {
        value: rate * limit * n,
        hint: {
          zh: '每个分量至多是1，长度就至多是 $\\sqrt n$。',
          en: 'Entries of at most 1 make a length of at most $\\sqrt n$.',
        },
      },
    ],
    ['0.02*sqrt(400)', '2/5'],
  ),
});
