import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const shrink = 0.95;

export default exercise({
  level: 2,
  section: 'truncation',
  kind: 'number',
  check: numeric(
    1 - shrink ** 2,
    0.002,
    [
      {
        value: 1 - shrink,
        hint: {
          zh: '二阶矩里梯度要平方。',
          en: 'In the second moment the gradient is squared.',
        },
      },
      {
        value: shrink ** 2,
        hint: { zh: '那是继续走的概率。', en: 'That is the probability of going on.' },
      },
    ],
    ['1-0.95^2', '39/400'],
  ),
});
