import { frobeniusNorm, matrix, multiply, spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const A = matrix([
  [0.5, 2],
  [0, 0.5],
]);
const back = multiply(multiply(matrix([[1, 0]]), A), A);

export default exercise({
  level: 2,
  section: 'back-is-the-adjoint',
  kind: 'number',
  check: numeric(
    frobeniusNorm(back),
    0.001,
    [
      {
        value: 0.25,
        hint: {
          zh: '那是状态 $(1,0)^{\\mathsf T}$ 往前走两步。梯度穿过的是转置。',
          en: 'That is the state $(1,0)^{\\mathsf T}$ two steps forwards. The gradient goes through the transpose.',
        },
      },
      {
        value: spectralNorm(multiply(A, A)),
        hint: {
          zh: '那是最坏方向上的放大倍数；问的是 $(1,0)$ 这一个方向。',
          en: 'That is the amplification of the worst direction; the question is about $(1,0)$.',
        },
      },
    ],
    ['√(4+1/16)', 'sqrt(65)/4'],
  ),
  numbers: { length: fixed(frobeniusNorm(back), 3, { tone: 'explode' }) },
});
