import { gaussianProductExponent } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const atOne = gaussianProductExponent(1, 2);
const critical = Math.exp(-atOne);

export default exercise({
  level: 3,
  section: 'independent-factors',
  kind: 'number',
  check: numeric(
    critical,
    0.002,
    [
      {
        value: 1,
        hint: {
          zh: '$g=1$ 使长度的**均方**不变；典型的长度由对数的均值决定。',
          en: '$g=1$ keeps the *mean square* of the length; the typical length is set by the mean of the logarithm.',
        },
      },
      {
        value: Math.exp(1 / 4),
        hint: {
          zh: '那是大 $n$ 的近似式；$n=2$ 时要用 $\\psi(1)=-\\gamma$。',
          en: 'That is the expansion for large $n$; for $n=2$ use $\\psi(1)=-\\gamma$.',
        },
      },
      {
        value: Math.SQRT2,
        hint: {
          zh: '公式里是 $\\ln(2g^2/n)$，$n=2$ 时它就是 $2\\ln g$。',
          en: 'The formula has $\\ln(2g^2/n)$, which for $n=2$ is $2\\ln g$.',
        },
      },
    ],
    ['exp(0.5772156649/2)', 'e^(0.57722/2)'],
  ),
  numbers: {
    gain: fixed(critical, 3),
    exponent: fixed(atOne, 3, { tone: 'vanish' }),
    gamma: fixed(-2 * atOne, 4),
  },
});
