import { matrix, multiply } from '../../../../src/math/index.ts';
import { exercise, formula } from '../../../../src/lib/exercise.ts';

function corner(a: number, k: number): number {
  let s = matrix([[0], [1]]);
  const A = matrix([
    [a, 1],
    [0, a],
  ]);
  for (let step = 0; step < k; step += 1) s = multiply(A, s);
  return s.data[0] ?? Number.NaN;
}

export default exercise({
  level: 2,
  section: 'linear-model',
  kind: 'formula',
  check: formula(
    { a: [0.4, 1.3], k: [2, 12, 'whole'] },
    ({ a = 0, k = 0 }) => corner(a, k),
    [
      {
        typed: 'a^k',
        hint: {
          zh: '那是第二个分量。第一个分量还收到第二个分量在每一步送来的东西。',
          en: 'That is the second component. The first also receives what the second hands over at every step.',
        },
      },
      {
        typed: 'k*a^k',
        hint: {
          zh: '差一个因子：移交的那一步乘的是1，不是 $a$，所以只剩 $k-1$ 个 $a$。',
          en: 'One factor too many: the step that hands over multiplies by 1, not by $a$, so only $k-1$ factors $a$ are left.',
        },
      },
    ],
    ['k*a^(k-1)', 'k a^{k-1}', 'k a^k/a'],
  ),
});
