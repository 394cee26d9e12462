import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { integer, percent } from '../../../../src/lib/format.ts';

let share = 2 ** -20;
for (let k = 0; k < 10; k += 1) share *= (20 - k) / (k + 1);

export default exercise({
  level: 1,
  section: 'identity-path',
  kind: 'number',
  check: numeric(
    share,
    0.005,
    [
      {
        value: share * 2 ** 20,
        hint: {
          zh: '那是这种路径的条数；还要除以总数。',
          en: 'That is their number; divide by the number of all paths.',
        },
      },
      {
        value: 1 / 21,
        hint: {
          zh: '各种长度的路径条数不等：长度为 $k$ 的有 $\\binom{20}{k}$ 条。',
          en: 'Lengths are not equally frequent: of length $k$ there are $\\binom{20}k$ paths.',
        },
      },
      {
        value: 0.5,
        hint: {
          zh: '问的是恰好10块，不是至多10块。',
          en: 'The question is about exactly ten blocks, not up to ten.',
        },
      },
    ],
    ['184756/2^20', '184756/1048576'],
  ),
  numbers: { paths: integer(Math.round(share * 2 ** 20)), all: integer(2 ** 20), share: percent(share, 1) },
});
