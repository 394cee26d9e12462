import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

/** The least c with sech²(c)·3 ≤ 1/2, found by halving. */
let [low, high] = [0, 5];
for (let i = 0; i < 60; i += 1) {
  const c = (low + high) / 2;
  if (3 * (1 - Math.tanh(c) ** 2) > 1 / 2) low = c;
  else high = c;
}

export default exercise({
  level: 2,
  section: 'inputs-have-the-last-word',
  kind: 'number',
  check: numeric(
    high,
    0.005,
    [
      {
        value: Math.atanh(Math.sqrt(2 / 3)),
        hint: {
          zh: '那样因子才降到1；要的是一半。',
          en: 'That brings the factor down to 1; one half is asked for.',
        },
      },
      {
        value: Math.sqrt(5 / 6),
        hint: {
          zh: '那是 $\\tanh c$；还要取反函数。',
          en: 'That is $\\tanh c$; take the inverse function.',
        },
      },
      {
        value: Math.atanh(Math.sqrt(1 / 2)),
        hint: {
          zh: '斜率要补上权重的范数3。',
          en: 'The slope has to make up for the norm 3 of the weights.',
        },
      },
    ],
    ['artanh(sqrt(5/6))'],
  ),
  numbers: { c: fixed(high, 2) },
});
