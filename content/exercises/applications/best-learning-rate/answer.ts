import { spectralRadius } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const radius = (eta: number): number =>
  spectralRadius([
    [1 - eta * 1, 0],
    [0, 1 - eta * 9],
  ]);
let [low, high] = [0.01, 0.4];
for (let i = 0; i < 200; i += 1) {
  const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
  if (radius(a) < radius(b)) high = b;
  else low = a;
}

export default exercise({
  level: 1,
  section: 'five-iterations',
  kind: 'number',
  check: numeric(
    low,
    0.001,
    [
      {
        value: 2 / 9,
        hint: {
          zh: '那是收敛的边界：大特征值的方向只是来回跳，不缩小。',
          en: 'That is the edge of convergence: along the large eigenvalue the error only changes its sign.',
        },
      },
      {
        value: 1 / 9,
        hint: {
          zh: '那样大特征值的方向一步到位，小特征值的方向却很慢。',
          en: 'That finishes the direction of the large eigenvalue in one step and leaves the small one slow.',
        },
      },
      {
        value: 1,
        hint: {
          zh: '那样大特征值的方向会发散。',
          en: 'There the direction of the large eigenvalue diverges.',
        },
      },
    ],
    ['1/5', '2/(1+9)', '20%'],
  ),
});
