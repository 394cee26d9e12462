import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const [one, other] = [3, -5];
const distance = Math.hypot(1, -1);
const slope = Math.abs(one - other) / distance;

export default exercise({
  level: 1,
  section: 'held-fast',
  kind: 'number',
  check: numeric(
    slope,
    0.005,
    [
      {
        value: Math.abs(one - other),
        hint: {
          zh: '还要除以两个词之间的距离。',
          en: 'Divide by the distance between the two words.',
        },
      },
      {
        value: Math.abs(one + other) / distance,
        hint: { zh: '两个值异号，差是8。', en: 'The two values have different signs; they differ by 8.' },
      },
      {
        value: Math.abs(one - other) / 2,
        hint: {
          zh: '$(1,0)$ 与 $(0,1)$ 的距离是 $\\sqrt2$。',
          en: 'The distance between $(1,0)$ and $(0,1)$ is $\\sqrt2$.',
        },
      },
    ],
    ['4*sqrt2', '8/√2'],
  ),
  numbers: { slope: fixed(slope, 2) },
});
