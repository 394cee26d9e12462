import { power } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, sciLog } from '../../../../src/lib/format.ts';

const quoted = 2.4e17;
const T = Math.log10(quoted) / Math.log10(1.5);

export default exercise({
  level: 1,
  section: 'three-cases',
  kind: 'flaw',
  check: numeric(
    T,
    0.001,
    [
      {
        value: 100,
        hint: {
          zh: '那是讲义所声称的。把引文里的数取对数，再除以 $\\log_{10}\\tfrac32$。',
          en: 'That is what the lecture claims. Take the logarithm of the number quoted and divide by $\\log_{10}\\tfrac32$.',
        },
      },
      {
        value: Math.log10(quoted),
        hint: {
          zh: '那是引文里的数有几位；还要除以每一步增加的位数 $\\log_{10}\\tfrac32$。',
          en: 'That counts the digits of the number quoted; divide by the digits that each step adds, $\\log_{10}\\tfrac32$.',
        },
      },
    ],
    ['lg(2.4e17)/lg(1.5)', 'ln(2.4×10^17)/ln 1.5'],
  ),
  numbers: {
    'per-step': fixed(Math.log10(1.5), 4),
    digits: fixed(Math.log10(quoted), 2),
    t: fixed(T, 2),
    right: sciLog(power(1.5, 100).log10Abs, 3, 1, { tone: 'explode' }),
  },
});
