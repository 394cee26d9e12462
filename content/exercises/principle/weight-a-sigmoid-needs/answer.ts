import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const slope = 0.9 * (1 - 0.9);

export default exercise({
  level: 1,
  section: 'one-jacobian',
  kind: 'number',
  check: numeric(
    1 / slope,
    0.005,
    [
      {
        value: 4,
        hint: {
          zh: '那是斜率取最大值 $\\tfrac14$（即 $h=\\tfrac12$）时的权重。',
          en: 'That is the weight for the largest slope, $\\tfrac14$, at $h=\\tfrac12$.',
        },
      },
      {
        value: 1 / (1 - 0.81),
        hint: {
          zh: '那是tanh的斜率；sigmoid的斜率是 $h(1-h)$。',
          en: 'That uses the slope of tanh; the sigmoid’s is $h(1-h)$.',
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
    ['100/9', '1/(0.9*0.1)'],
  ),
  numbers: { w: fixed(1 / slope, 2) },
});
