import { spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const slope = (a: number): number => 1 - Math.tanh(a) ** 2;
const slopes = [...Array.from({ length: 99 }, () => slope(3)), slope(0)];
const largest = spectralNorm(slopes.map((x, i) => slopes.map((_, j) => (i === j ? x : 0))));

export default exercise({
  level: 1,
  section: 'largest-slope',
  kind: 'flaw',
  check: numeric(
    largest,
    0,
    [
      {
        value: slope(3),
        hint: {
          zh: '那是饱和单元的斜率；范数由最大的那个元素决定。',
          en: 'That is the slope of the saturated units; the norm is the largest entry.',
        },
      },
      {
        value: slopes.reduce((sum, x) => sum + x, 0) / 100,
        hint: { zh: '那是平均值；范数取最大值。', en: 'That is the mean; the norm takes the maximum.' },
      },
      {
        value: Math.hypot(...slopes),
        hint: { zh: '那是Frobenius范数。', en: 'That is the Frobenius norm.' },
      },
    ],
    ['1.0', '100%'],
  ),
  numbers: { saturated: fixed(slope(3), 4) },
});
