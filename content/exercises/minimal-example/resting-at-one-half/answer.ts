import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const w = 2 * Math.atanh(0.5);

export default exercise({
  level: 2,
  section: 'tanh-unit',
  kind: 'number',
  check: numeric(
    w * (1 - 0.5 ** 2),
    0.005,
    [
      {
        value: 1 - 0.5 ** 2,
        hint: {
          zh: '那是斜率；每一步还要乘上 $w$。',
          en: 'That is the slope; each step also multiplies by $w$.',
        },
      },
      {
        value: w,
        hint: {
          zh: '那是权重；每一步还要乘上斜率 $1-h^{*2}$。',
          en: 'That is the weight; each step also multiplies by the slope $1-h^{*2}$.',
        },
      },
      {
        value: w * 0.5,
        hint: { zh: '斜率是 $1-h^{*2}$，不是 $1-h^*$。', en: 'The slope is $1-h^{*2}$, not $1-h^*$.' },
      },
    ],
    ['ln(3)*3/4', '3/4*ln 3', '2*artanh(1/2)*(1-1/4)'],
  ),
  numbers: { w: fixed(w, 4), m: fixed(w * 0.75, 4, { tone: 'vanish' }) },
});
