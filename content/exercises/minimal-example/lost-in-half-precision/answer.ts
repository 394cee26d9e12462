import { FLOAT_FORMATS, power, roundToFormat } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, integer, sci } from '../../../../src/lib/format.ts';

function zeroFrom(w: number): number {
  let T = 1;
  while (roundToFormat(power(w, T).value, 'fp16') > 0) T += 1;
  return T;
}
const firstBelow = (limit: number): number => Math.ceil(Math.log(limit) / Math.log(0.9));

export default exercise({
  level: 2,
  section: 'where-numbers-end',
  kind: 'number',
  check: numeric(
    zeroFrom(0.9),
    0,
    [
      {
        value: firstBelow(2 ** -24),
        hint: {
          zh: '$2^{-24}$ 是最小的正数，但略小于它的数仍会舍入到它；要小到它的一半才舍入成零。',
          en: '$2^{-24}$ is the smallest positive number, but what lies just below still rounds to it; only from half of it on does it round to zero.',
        },
      },
      {
        value: firstBelow(2 ** -14),
        hint: {
          zh: '那里开始的是次正规数，还不是零。',
          en: 'That is where the subnormal numbers begin; they are not zero yet.',
        },
      },
      {
        value: zeroFrom(0.9) - 1,
        hint: { zh: '那是最后一个不为零的步。', en: 'That is the last step that is not zero.' },
      },
    ],
    ['165'],
  ),
  settings: ['w = 0.9'],
  numbers: {
    quotient: fixed((25 * Math.LN2) / -Math.log(0.9), 2),
    t: integer(zeroFrom(0.9)),
    last: sci(power(0.9, zeroFrom(0.9)).value, 2),
    normal: sci(FLOAT_FORMATS.fp32.minNormal, 2),
  },
});
