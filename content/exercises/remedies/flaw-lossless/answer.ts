import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const noise = 0.1;
let [steps, variance] = [0, 0];
while (variance < 1 - 1e-9) {
  variance += noise ** 2;
  steps += 1;
}

export default exercise({
  level: 1,
  section: 'standing-to-it',
  kind: 'flaw',
  check: numeric(
    steps,
    0,
    [
      {
        value: 10,
        hint: {
          zh: '独立的噪声按方差相加，不按标准差。',
          en: 'Independent noise adds up by variances and not by standard deviations.',
        },
      },
      {
        value: 1000,
        hint: {
          zh: '方差每步增加标准差的平方。',
          en: 'The variance grows by the square of the standard deviation each step.',
        },
      },
    ],
    ['10^2'],
  ),
});
