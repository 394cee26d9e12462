import { spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const W = [
  [1 / 2, -2 / 5],
  [0, 3 / 4],
];
const rowSum = Math.max(...W.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0)));
const columnSum = Math.max(...[0, 1].map((j) => W.reduce((sum, row) => sum + Math.abs(row[j] ?? 0), 0)));

export default exercise({
  level: 1,
  section: 'yardsticks',
  kind: 'number',
  check: numeric(
    rowSum,
    0,
    [
      {
        value: columnSum,
        hint: {
          zh: '那是按列求和，即 $\\lVert W\\rVert_1$；它大于1，什么也没说。',
          en: 'Those are column sums, $\\lVert W\\rVert_1$; it is above 1 and says nothing.',
        },
      },
      {
        value: 3 / 4,
        hint: { zh: '先取绝对值，再求和。', en: 'Take absolute values before you add.' },
      },
      {
        value: spectralNorm(W),
        hint: { zh: '那是谱范数。', en: 'That is the spectral norm.' },
      },
    ],
    ['9/10', '1/2+2/5', '90%'],
  ),
});
