import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sci } from '../../../../src/lib/format.ts';

const epsilon = Math.expm1(Math.LN2 / 1000);

export default exercise({
  level: 2,
  section: 'three-cases',
  kind: 'number',
  check: numeric(
    epsilon,
    0.005,
    [
      {
        value: 1 / 1000,
        hint: {
          zh: '那样每一步加的是最初的千分之一；可增长是利滚利的，不必加这么多。',
          en: 'That adds a thousandth of the start at each step; growth compounds, so less will do.',
        },
      },
      {
        value: Math.expm1(Math.LN2 / 1000) + 1,
        hint: {
          zh: '那是 $w$ 本身；问的是它比1多出多少。',
          en: 'That is $w$; the question is by how much it exceeds 1.',
        },
      },
      {
        value: Math.expm1(Math.LN10 / 1000),
        hint: {
          zh: '那会增大到十倍。翻倍要用 $\\ln2$。',
          en: 'That grows tenfold. Doubling asks for $\\ln2$.',
        },
      },
    ],
    ['2^(1/1000)-1', '2^{1/1000} - 1', 'exp(ln 2/1000)-1', 'ln 2/1000'],
  ),
  numbers: { epsilon: sci(epsilon, 3), linear: sci(Math.LN2 / 1000, 3) },
});
