import { power } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const T = 60;
/** Steps at which each parameter acts. */
const uses = [
  Array.from({ length: T }, (_, k) => k + 1),
  Array.from({ length: T }, (_, k) => k + 1),
  [1],
  [T],
];
const total = (steps: readonly number[]): number =>
  steps.reduce((sum, k) => sum + power(0.5, T - k).value, 0);

export default exercise({
  level: 1,
  section: 'all-gradients-zero',
  kind: 'choice',
  check: choice(
    uses.map((steps) => total(steps) < 1e-9),
    {
      0: {
        zh: '它每一步都在用：近处那些项撑住了总和。',
        en: 'It acts at every step: the near terms hold up the total.',
      },
      1: {
        zh: '偏置每一步都在用：近处那些项撑住了总和。',
        en: 'The bias acts at every step: the near terms hold up the total.',
      },
      3: {
        zh: '读出层与损失之间没有雅可比矩阵的连乘。',
        en: 'No product of Jacobians stands between the read-out and the loss.',
      },
    },
  ),
});
