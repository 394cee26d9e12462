import { power } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sciLog, sig } from '../../../../src/lib/format.ts';

const left = power(0.95, 200);

export default exercise({
  level: 1,
  section: 'one-number',
  kind: 'number',
  check: numeric(
    left,
    0.01,
    [
      {
        value: 1 - 0.05 * 200,
        hint: {
          zh: '每一步丢掉的是**剩下的**那部分的百分之五，不是最初的百分之五：要相乘，不要相减。',
          en: 'Each step loses a twentieth of what is left, not of what there was at first: multiply, do not subtract.',
        },
      },
      {
        value: power(0.95, 199),
        hint: {
          zh: '从 $h_0$ 到 $h_{200}$ 有两百步，每一步一个因子。',
          en: 'From $h_0$ to $h_{200}$ there are two hundred steps, and a factor for each.',
        },
      },
    ],
    ['0.95^200', '(19/20)^200', 'exp(200 ln 0.95)'],
  ),
  settings: ['w = 0.95'],
  numbers: { left: sciLog(left.log10Abs, 3, 1, { tone: 'vanish' }), log: sig(Math.log10(0.95), 4) },
});
