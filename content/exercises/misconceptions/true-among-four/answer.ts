import { multiply, power, powerNorms, spectralNorm, spectralRadius } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const nilpotent = [
  [0, 2],
  [0, 0],
];
const transposed = [
  [0, 0],
  [2, 0],
];
const slow = [
  [0.9, 10],
  [0, 0.9],
];

export default exercise({
  level: 2,
  section: 'further-misconceptions',
  kind: 'choice',
  check: choice(
    [
      spectralRadius(multiply(nilpotent, transposed)) < 1,
      Math.max(...powerNorms(slow, 50)) <= 0,
      spectralRadius(nilpotent) <= spectralNorm(nilpotent) && spectralRadius(slow) <= spectralNorm(slow),
      power(0.5, 100).value === 0,
    ],
    {
      0: {
        zh: '取 $\\bigl(\\begin{smallmatrix}0&2\\\\0&0\\end{smallmatrix}\\bigr)$ 和它的转置，乘起来试试。',
        en: 'Multiply $\\bigl(\\begin{smallmatrix}0&2\\\\0&0\\end{smallmatrix}\\bigr)$ by its transpose.',
      },
      1: {
        zh: '那要等到长远来看；非正规矩阵的幂可以先增长。',
        en: 'Only in the long run; the powers of a non-normal matrix may grow first.',
      },
      3: {
        zh: '它在单精度里是一个寻常的正规数。',
        en: 'In single precision it is an ordinary normal number.',
      },
    },
  ),
});
