import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, percent } from '../../../../src/lib/format.ts';

const margin = 2 ** (1 / 100) - 1;

export default exercise({
  level: 1,
  section: 'constraints',
  kind: 'number',
  check: numeric(
    margin,
    0.004,
    [
      {
        value: 2 / 100,
        hint: { zh: '一百步是相乘，不是相加。', en: 'A hundred steps multiply; they do not add.' },
      },
      {
        value: 1 / 100,
        hint: {
          zh: '那样一百步会增长到约 $e$ 倍。',
          en: 'That would let a hundred steps grow to about $e$.',
        },
      },
      {
        value: 1 + margin,
        hint: {
          zh: '那是奇异值的上限；余地是它减1。',
          en: 'That is the largest singular value; the margin is that minus 1.',
        },
      },
    ],
    ['2^(1/100)-1', '0.6956 %'],
  ),
  numbers: { margin: percent(margin, 2), low: fixed((1 - margin) ** 100, 3) },
});
