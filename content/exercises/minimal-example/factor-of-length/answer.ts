import { power } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const right = 100 * power(0.99, 99).value;

export default exercise({
  level: 1,
  section: 'parameter-gradient',
  kind: 'number',
  check: numeric(
    right,
    0.01,
    [
      {
        value: power(0.99, 100).value,
        hint: {
          zh: '那是对 $h_0$ 的导数。$w$ 每一步都在用：还差因子 $T$。',
          en: 'That is the derivative with respect to $h_0$. $w$ acts at every step: the factor $T$ is missing.',
        },
      },
      {
        value: power(0.99, 99).value,
        hint: { zh: '指数对了，还差因子 $T$。', en: 'The exponent is right; the factor $T$ is missing.' },
      },
    ],
    ['100*0.99^99', '100×0.99^{99}'],
  ),
  settings: ['w = 0.99'],
  numbers: { right: fixed(right, 1), state: fixed(power(0.99, 100).value, 3, { tone: 'vanish' }) },
});
