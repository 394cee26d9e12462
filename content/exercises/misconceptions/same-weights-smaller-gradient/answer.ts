import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, integer } from '../../../../src/lib/format.ts';

const slope = 1 - (3 / 5) ** 2;
const steps = Math.ceil(-6 / Math.log10(slope));

export default exercise({
  level: 1,
  section: 'only-the-weights',
  kind: 'number',
  check: numeric(steps, 0, [
    {
      value: steps - 1,
      hint: {
        zh: '那时还略大于百万分之一；要取下一个整数。',
        en: 'There it is still a little above a millionth; take the next integer.',
      },
    },
    {
      value: Math.ceil(-6 / Math.log10(3 / 5)),
      hint: {
        zh: '每一步乘的是斜率 $1-h^2$，不是 $h$。',
        en: 'Each step multiplies by the slope $1-h^2$, not by $h$.',
      },
    },
    {
      value: Math.ceil(-6 / Math.log10(1 - 3 / 5)),
      hint: { zh: 'tanh的斜率是 $1-h^2$。', en: 'The slope of tanh is $1-h^2$.' },
    },
  ]),
  numbers: { quotient: fixed(-6 / Math.log10(slope), 2), steps: integer(steps) },
});
