import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

/** The mean cross-entropy of equal probabilities. */
const symbols = 8;
const loss = Array.from({ length: symbols }, () => -Math.log(1 / symbols) / symbols).reduce((a, b) => a + b);

export default exercise({
  level: 1,
  section: 'four-tasks',
  kind: 'number',
  check: numeric(
    loss,
    0.004,
    [
      {
        value: 3,
        hint: {
          zh: '那是以2为底的对数；本书的损失用自然对数。',
          en: 'That is the logarithm to base 2; the loss uses the natural one.',
        },
      },
      {
        value: Math.log(4),
        hint: { zh: '那是四个符号时的值。', en: 'That is for four symbols.' },
      },
      {
        value: 1 / 8,
        hint: {
          zh: '那是答对的概率；问的是损失。',
          en: 'That is the probability of a right answer; the loss is asked for.',
        },
      },
    ],
    ['ln 8', '3*ln(2)'],
  ),
  numbers: { loss: fixed(loss, 3) },
});
