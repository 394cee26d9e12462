import { ensembles, matrix, multiply, rng, transpose } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const random = rng(3);
const W = ensembles.gaussian(3, 1, random);
const state = [0.3, -0.7, 0.5];
/** Of x ↦ Wφ(x) with φ = tanh: slopes at the old state. */
const D = matrix(state.map((x, i) => state.map((_, j) => (i === j ? 1 - Math.tanh(x) ** 2 : 0))));
const step = (x: readonly number[]): number[] =>
  Array.from(multiply(W, matrix(x.map((u) => [Math.tanh(u)]))).data);
const nudge = 1e-5;
/** Row p, column q: how entry p of the new state moves with entry q of the old one, by central differences. */
const columns = state.map((_, q) => {
  const moved = (by: number): number[] => step(state.map((x, i) => (i === q ? x + by : x)));
  const [up, down] = [moved(nudge), moved(-nudge)];
  return up.map((x, p) => (x - (down[p] ?? 0)) / (2 * nudge));
});
const truth = transpose(matrix(columns));
const fits = (A: typeof W): boolean => A.data.every((x, i) => Math.abs(x - (truth.data[i] ?? 0)) < 1e-8);

export default exercise({
  level: 3,
  section: 'two-layouts',
  kind: 'flaw',
  check: choice(
    [
      fits(multiply(transpose(W), D)),
      fits(multiply(W, D)),
      fits(multiply(D, transpose(W))),
      fits(multiply(D, W)),
    ],
    {
      0: {
        zh: '那是引文中的式子。用 $x_t=W\\phi(x_{t-1})$ 的一个分量对旧状态的一个分量求导，下标对得上吗？',
        en: 'That is the formula quoted. Differentiate one entry of $x_t=W\\phi(x_{t-1})$ with respect to one of the old state: do the indices fit?',
      },
      2: {
        zh: '那是它的转置，适用于列向量的梯度。',
        en: 'That is its transpose, for gradients kept as columns.',
      },
      3: {
        zh: '那是先乘 $W$ 再过激活函数的写法，$h_t=\\phi(Wh_{t-1})$；这里次序相反。',
        en: 'That belongs to $h_t=\\phi(Wh_{t-1})$, where $W$ acts before the activation; here it acts after.',
      },
    },
  ),
});
