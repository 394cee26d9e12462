import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, sig } from '../../../../src/lib/format.ts';

const gates = Array.from({ length: 100 }, (_, t) => (t % 10 === 9 ? 0.5 : 0.99));
const kept = gates.reduce((product, gate) => product * gate, 1);
const mean = gates.reduce((sum, gate) => sum + gate, 0) / gates.length;

export default exercise({
  level: 1,
  section: 'carousel',
  kind: 'number',
  check: numeric(
    kept,
    0.01,
    [
      {
        value: mean ** 100,
        hint: {
          zh: '那是把一百个门都换成了平均值。乘积看的不是算术平均。',
          en: 'That puts the mean in the place of every gate. A product does not go by the arithmetic mean.',
        },
      },
      {
        value: 0.99 ** 90,
        hint: { zh: '还有十步半开的门。', en: 'Ten steps with a half-open gate are missing.' },
      },
      {
        value: 0.5 ** 10,
        hint: {
          zh: '另外九十步每步也要丢掉百分之一。',
          en: 'The other ninety steps lose one per cent each.',
        },
      },
    ],
    ['0.99^90*0.5^10', '0.99^90/2^10'],
  ),
  numbers: {
    kept: sig(kept, 2),
    mean: fixed(mean, 3),
    wrong: sig(mean ** 100, 2),
    ninety: fixed(0.99 ** 90, 2),
  },
});
