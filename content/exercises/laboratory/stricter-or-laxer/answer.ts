import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sci } from '../../../../src/lib/format.ts';

const answers = 160;
const over = 144 / answers - 1 / 2;
const bound = Math.exp(-2 * answers * over ** 2);

export default exercise({
  level: 1,
  section: 'what-to-fix',
  kind: 'number',
  check: numeric(
    bound,
    0.01,
    [
      {
        value: Math.exp(-2 * answers * (144 / answers) ** 2),
        hint: {
          zh: '进入指数的是超出一半的部分，不是正确率本身。',
          en: 'What enters the exponent is the share above one half and not the share itself.',
        },
      },
      {
        value: Math.exp(-answers * over ** 2),
        hint: { zh: '指数里少了因子2。', en: 'A factor of 2 is missing in the exponent.' },
      },
      {
        value: 2 ** -answers,
        hint: {
          zh: '那是160个答案全对的概率。',
          en: 'That is the probability that all 160 answers are right.',
        },
      },
    ],
    ['e^(-51.2)', 'exp(-2*160*0.4^2)'],
  ),
  numbers: { bound: sci(bound, 1) },
});
