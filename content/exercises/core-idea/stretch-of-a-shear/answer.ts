import { frobeniusNorm, spectralNorm, spectralRadius } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const A = [
  [1, 1],
  [0, 1],
];

export default exercise({
  level: 2,
  section: 'what-sigma-decides',
  kind: 'number',
  check: numeric(
    spectralNorm(A),
    0.001,
    [
      {
        value: spectralRadius(A),
        hint: {
          zh: '那是谱半径。这个矩阵不是对称的，两者不相等。',
          en: 'That is the spectral radius. The matrix is not symmetric, and the two differ.',
        },
      },
      {
        value: Math.SQRT2,
        hint: {
          zh: '那是第二列的长度，即 $(0,1)$ 被拉长的倍数；别的方向被拉得更长。',
          en: 'That is the length of the second column, the stretch of $(0,1)$; another direction is stretched more.',
        },
      },
      {
        value: frobeniusNorm(A),
        hint: { zh: '那是Frobenius范数，只是上界。', en: 'That is the Frobenius norm, only an upper bound.' },
      },
      {
        value: spectralNorm(A) ** 2,
        hint: {
          zh: '那是 $A^{\\mathsf T}A$ 的最大特征值；奇异值是它的平方根。',
          en: 'That is the largest eigenvalue of $A^{\\mathsf T}A$; the singular value is its square root.',
        },
      },
    ],
    ['(1+√5)/2', '\\frac{1+\\sqrt5}{2}', 'sqrt((3+sqrt 5)/2)'],
  ),
  numbers: { sigma: fixed(spectralNorm(A), 4) },
});
