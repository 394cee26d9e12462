import { exercise, formula } from '../../../../src/lib/exercise.ts';

export default exercise({
  level: 1,
  section: 'one-number',
  kind: 'formula',
  check: formula(
    { p: [0.05, 0.6], w: [0.3, 0.95] },
    ({ p = 1, w = 1 }) => Math.log(p) / Math.log(w),
    [
      {
        typed: 'ln w/ln p',
        hint: {
          zh: '上下颠倒了：$w$ 离1越近，需要的步数应当越多。',
          en: 'Upside down: the closer $w$ is to 1, the more steps it should take.',
        },
      },
      {
        typed: 'ln p - ln w',
        hint: {
          zh: '$\\ln w^T$ 是 $T\\ln w$，所以最后要除，不是减。',
          en: '$\\ln w^T$ is $T\\ln w$, so the last step is a division, not a subtraction.',
        },
      },
      {
        typed: 'p/w',
        hint: { zh: '那是乘 $T$ 次 $w$，不是 $T$ 乘 $w$。', en: 'It is a power of $w$, not a multiple.' },
      },
    ],
    ['ln p/ln w', 'log(p)/log(w)', '-ln(1/p)/ln w', '\\frac{\\ln p}{\\ln w}'],
  ),
});
