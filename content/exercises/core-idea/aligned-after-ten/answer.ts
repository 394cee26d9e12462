import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sci } from '../../../../src/lib/format.ts';

const step = [2, 0.5] as const;
let [x, y] = [1, 1];
for (let k = 0; k < 10; k += 1) [x, y] = [x * step[0], y * step[1]];

export default exercise({
  level: 1,
  section: 'amplified-and-aligned',
  kind: 'number',
  check: numeric(
    y / x,
    0.005,
    [
      {
        value: 0.5 ** 10,
        hint: {
          zh: '第二个分量缩小的同时，第一个在放大。',
          en: 'While the second entry shrinks, the first one grows.',
        },
      },
      {
        value: x / y,
        hint: { zh: '上下颠倒了。', en: 'Upside down.' },
      },
      {
        value: 1,
        hint: { zh: '那是出发时的方向。', en: 'That is the direction at the start.' },
      },
    ],
    ['4^-10', '2^(-20)'],
  ),
  numbers: { tan: sci(y / x, 2) },
});
