import { spectralRadius } from '../../../../src/math/index.ts';
import { exercise, formula } from '../../../../src/lib/exercise.ts';

const rate = (a: number, d: number): number =>
  spectralRadius([
    [a, a],
    [-a * d, -a * d],
  ]);

export default exercise({
  level: 2,
  section: 'silent-bomb-example',
  kind: 'formula',
  check: formula(
    { a: [0.5, 9], d: [0.1, 0.9] },
    ({ a = 0, d = 0 }) => rate(a, d),
    [
      {
        typed: 'a(1+d)',
        hint: {
          zh: '第二行是负的：迹是 $a-ad$。',
          en: 'The second row is negative: the trace is $a-ad$.',
        },
      },
      {
        typed: 'a*sqrt(2(1+d^2))',
        hint: {
          zh: '那是 $J$ 的最大奇异值，是一步的拉长，不是每步的增长率。',
          en: 'That is the largest singular value of $J$: the stretch of one step, not the growth per step.',
        },
      },
      {
        typed: 'a*d',
        hint: {
          zh: '秩为1的矩阵，唯一的非零特征值是它的迹。',
          en: 'The only non-zero eigenvalue of a matrix of rank 1 is its trace.',
        },
      },
    ],
    ['a(1-d)', 'a - a d', 'a*(1-d)'],
  ),
});
