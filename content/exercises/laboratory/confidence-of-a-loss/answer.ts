import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const loss = 0.2;

export default exercise({
  level: 1,
  section: 'run-one',
  kind: 'number',
  check: numeric(
    Math.exp(-loss),
    0.004,
    [
      {
        value: 1 - loss,
        hint: {
          zh: '那只是 $e^{-x}$ 的一阶近似。',
          en: 'That is only the first-order approximation of $e^{-x}$.',
        },
      },
      {
        value: 10 ** -loss,
        hint: { zh: '损失用的是自然对数。', en: 'The loss uses the natural logarithm.' },
      },
      {
        value: Math.exp(-Math.LN2),
        hint: {
          zh: '那是损失为 $\\ln2$ 时，即虚线上。',
          en: 'That belongs to a loss of $\\ln2$, on the dashed line.',
        },
      },
    ],
    ['e^(-0.2)'],
  ),
  numbers: { p: fixed(Math.exp(-loss), 3) },
});
