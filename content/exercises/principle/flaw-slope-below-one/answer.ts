import { power } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const slope = 0.8;

export default exercise({
  level: 1,
  section: 'slopes-below-one',
  kind: 'flaw',
  check: numeric(
    1 / slope,
    0,
    [
      {
        value: 1,
        hint: {
          zh: '$w=1$ 时每一步乘 $\\tfrac45$，仍会消失；$w$ 还可以再大一些。',
          en: 'With $w=1$ each step multiplies by $\\tfrac45$ and the gradient still vanishes; $w$ may be larger.',
        },
      },
      {
        value: slope,
        hint: {
          zh: '那是斜率；权重要把它补回到1。',
          en: 'That is the slope; the weight has to make up for it.',
        },
      },
    ],
    ['5/4', '1/0.8'],
  ),
  numbers: { ten: fixed(power(slope * 1.5, 10).value, 1, { tone: 'explode' }) },
});
