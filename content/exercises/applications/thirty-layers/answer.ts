import { power } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sciLog } from '../../../../src/lib/format.ts';

const rms = power(0.5, 15);

export default exercise({
  level: 1,
  section: 'init-for-depth',
  kind: 'number',
  check: numeric(
    rms,
    0.01,
    [
      {
        value: power(0.5, 30),
        hint: {
          zh: '那是均方；问的是均方根。',
          en: 'That is the mean square; its root is asked for.',
        },
      },
      {
        value: 1,
        hint: {
          zh: '方差 $1/n$ 适合线性的层；ReLU关掉一半单元，每层均方只剩一半。',
          en: 'A variance of $1/n$ suits linear layers; ReLU closes half of the units and halves the mean square at every layer.',
        },
      },
    ],
    ['(1/2)^15', '2^-15', '√(2^-30)'],
  ),
  numbers: { rms: sciLog(rms.log10Abs, 2, 1, { tone: 'vanish' }) },
});
