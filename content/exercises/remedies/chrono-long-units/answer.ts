import { gateBias } from '../../../../src/math/held-gate.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, percent } from '../../../../src/lib/format.ts';

const longest = 1000;
const border = Math.exp(gateBias(100));
const share = (longest - border) / (longest - 1);

export default exercise({
  level: 2,
  section: 'chrono',
  kind: 'number',
  check: numeric(
    share,
    0.005,
    [
      {
        value: (longest - 99) / (longest - 1),
        hint: {
          zh: '那是时间常数 $1+U$ 超过100的比例；半衰期只有它的约 $\\ln2$ 倍。',
          en: 'That is for a time constant $1+U$ above 100; the half-life is only about $\\ln2$ times that.',
        },
      },
      {
        value: (border - 1) / (longest - 1),
        hint: { zh: '那是其余的单元。', en: 'Those are the other units.' },
      },
    ],
    ['86%'],
  ),
  numbers: { border: fixed(border, 1), share: percent(share, 1) },
});
