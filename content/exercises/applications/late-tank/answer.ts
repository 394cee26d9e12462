import { spectralRadius } from '../../../../src/math/index.ts';
import { closedLoop } from '../../../../src/math/feedback.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const radius = (k: number): number => spectralRadius(closedLoop({ A: [[1]], B: [1] }, [k], 1));
let [low, high] = [0.5, 2];
for (let i = 0; i < 50; i += 1) {
  const middle = (low + high) / 2;
  if (radius(middle) < 1) low = middle;
  else high = middle;
}

export default exercise({
  level: 2,
  section: 'closed-loop',
  kind: 'number',
  check: numeric(
    low,
    0.001,
    [
      {
        value: 2,
        hint: { zh: '那是没有延迟时的界限。', en: 'That is the limit without delay.' },
      },
      {
        value: 1 / 4,
        hint: {
          zh: '那里两个实根重合，之后变成复根，但还在圆内。',
          en: 'There two real zeros meet and become complex; they are still inside the circle.',
        },
      },
    ],
    ['1.0', '2/2'],
  ),
});
