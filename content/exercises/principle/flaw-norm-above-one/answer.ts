import { multiply, power, spectralNorm } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const nilpotent = [
  [0, 2],
  [0, 0],
];
/** A largest singular value above 1 with a product that is zero. */
const sufficient = !(spectralNorm(nilpotent) > 1 && spectralNorm(multiply(nilpotent, nilpotent)) === 0);
/** The bound at 1 is 1: without a singular value above it nothing exceeds its start. */
const necessary = power(1, 1000).value <= 1;

export default exercise({
  level: 1,
  section: 'sufficient-and-necessary',
  kind: 'flaw',
  check: choice(
    [sufficient && necessary, sufficient && !necessary, !sufficient && necessary, !sufficient && !necessary],
    {
      0: {
        zh: '不充分：$\\bigl(\\begin{smallmatrix}0&2\\\\0&0\\end{smallmatrix}\\bigr)$ 的最大奇异值是2，两步以上的乘积却都是零。',
        en: 'It does not suffice: $\\bigl(\\begin{smallmatrix}0&2\\\\0&0\\end{smallmatrix}\\bigr)$ has the largest singular value 2, and every product over two steps is zero.',
      },
      1: {
        zh: '正好相反：上界若不超过1，就不可能爆炸；超过1，却什么也推不出来。',
        en: 'The other way round: a bound of at most 1 excludes explosion, and one above 1 says nothing.',
      },
      3: {
        zh: '$\\sigma_{\\mathrm{max}}\\le1$ 时上界不超过1，不可能爆炸；所以它是必要的。',
        en: 'With $\\sigma_{\\mathrm{max}}\\le1$ the bound is at most 1 and excludes explosion: so it is necessary.',
      },
    },
  ),
});
