import { meanField } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, sig } from '../../../../src/lib/format.ts';

const gain = 1.1;
const leading = (2 / 3) * (gain - 1) ** 2;
const { exponent } = meanField(gain);

export default exercise({
  level: 2,
  section: 'large-networks',
  kind: 'number',
  check: numeric(
    Math.round(1 / leading),
    0.01,
    [
      {
        value: Math.round(1 / Math.log(gain)),
        hint: {
          zh: '那是没有饱和的线性网络，指数为 $\\ln g$。',
          en: 'That is for a linear network without saturation, with the exponent $\\ln g$.',
        },
      },
      {
        value: 1.5 / (gain - 1),
        hint: { zh: '$g-1$ 要平方。', en: '$g-1$ is squared.' },
      },
    ],
    ['150'],
  ),
  numbers: { exact: fixed(1 / exponent, 0), lambda: sig(exponent, 2), linear: sig(1 / Math.log(gain), 2) },
});
