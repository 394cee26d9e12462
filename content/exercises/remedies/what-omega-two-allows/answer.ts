import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { integer } from '../../../../src/lib/format.ts';

const [omega, steps] = [2, 50];
/** Equal ratios r with Σ(r−1)² = Ω. */
const ratio = 1 + Math.sqrt(omega / steps);
const allowed = Array.from({ length: steps }, () => ratio).reduce((product, r) => product * r, 1);

export default exercise({
  level: 1,
  section: 'regularisation',
  kind: 'number',
  check: numeric(
    allowed,
    0.01,
    [
      {
        value: (1 + omega / steps) ** steps,
        hint: {
          zh: '$\\Omega/\\ell$ 是平方的平均；先开方。',
          en: '$\\Omega/\\ell$ is a mean of squares; take the root first.',
        },
      },
      {
        value: 1 + Math.sqrt(omega),
        hint: {
          zh: '那是只走一步；五十步要相乘。',
          en: 'That is for a single step; fifty of them multiply.',
        },
      },
      {
        value: ratio,
        hint: { zh: '那是一步的比值。', en: 'That is the ratio of one step.' },
      },
    ],
    ['1.2^50', '(6/5)^50'],
  ),
  numbers: { allowed: integer(Math.round(allowed)) },
});
