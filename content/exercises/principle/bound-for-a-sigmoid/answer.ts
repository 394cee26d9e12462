import { power } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sciLog } from '../../../../src/lib/format.ts';

const bound = power(0.25 * 3, 20);

export default exercise({
  level: 1,
  section: 'the-bound',
  kind: 'number',
  check: numeric(
    bound,
    0.01,
    [
      {
        value: power(3, 20),
        hint: {
          zh: '还差激活函数：sigmoid的最大斜率是 $\\tfrac14$。',
          en: 'The activation is missing: the largest slope of the sigmoid is $\\tfrac14$.',
        },
      },
      {
        value: power(0.25, 20),
        hint: {
          zh: '那只是斜率；还要乘上权重。',
          en: 'Those are the slopes alone; the weights are missing.',
        },
      },
      {
        value: power(0.75, 19),
        hint: { zh: '时间差是20，就有二十个因子。', en: 'A lag of 20 means twenty factors.' },
      },
    ],
    ['(3/4)^20', '0.75^20', '3^20/4^20'],
  ),
  numbers: { bound: sciLog(bound.log10Abs, 2, 1, { tone: 'vanish' }) },
});
