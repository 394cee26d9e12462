import { spectralNorm } from '../../../../src/math/index.ts';
import { exercise, formula } from '../../../../src/lib/exercise.ts';

/** The least κ for which (1 − εκ)I + εS stretches nothing, found by halving: below the smaller root it does. */
function least(epsilon: number, m: number): number {
  let [low, high] = [0, 1 / epsilon];
  for (let i = 0; i < 100; i += 1) {
    const kappa = (low + high) / 2;
    const keep = 1 - epsilon * kappa;
    const step = [
      [keep, epsilon * m],
      [-epsilon * m, keep],
    ];
    if (spectralNorm(step) > 1) low = kappa;
    else high = kappa;
  }
  return (low + high) / 2;
}

export default exercise({
  level: 2,
  section: 'skips-in-time',
  kind: 'formula',
  check: formula(
    { epsilon: [0.2, 0.6], m: [0.8, 1.5] },
    ({ epsilon = 0.5, m = 1 }) => least(epsilon, m),
    [
      {
        typed: '(1+sqrt(1-epsilon^2*m^2))/epsilon',
        hint: {
          zh: '那是另一个根，即最大的阻尼；再大，一步就会越过头。',
          en: 'That is the other root, the largest damping allowed; beyond it a step overshoots.',
        },
      },
      {
        typed: 'epsilon*m^2/2',
        hint: {
          zh: '那是 $\\varepsilon m$ 很小时的近似，略去了 $\\varepsilon\\kappa^2$。',
          en: 'That is the approximation for small $\\varepsilon m$, without $\\varepsilon\\kappa^2$.',
        },
      },
      {
        typed: '(1-sqrt(1-epsilon^2*m^2))',
        hint: { zh: '那是 $\\varepsilon\\kappa$。', en: 'That is $\\varepsilon\\kappa$.' },
      },
    ],
    ['(1-sqrt(1-epsilon^2*m^2))/epsilon', '(1-√(1-(ε m)²))/ε'],
  ),
});
