import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const layers = Math.LN10 / (0.5 * Math.log(Math.PI / (Math.PI - 1)));

export default exercise({
  level: 1,
  section: 'batchnorm-at-init',
  kind: 'number',
  check: numeric(
    layers,
    0.01,
    [
      {
        value: layers / 2,
        hint: {
          zh: '$\\pi/(\\pi-1)$ 是范数平方的因子；范数的因子是它的平方根。',
          en: '$\\pi/(\\pi-1)$ is the factor of the squared norm; the norm takes its square root.',
        },
      },
      {
        value: (layers * Math.LN2) / Math.LN10,
        hint: { zh: '那是翻倍所需的层数。', en: 'That is the number of layers for doubling.' },
      },
    ],
    ['2 ln 10/ln(π/(π-1))', '2*ln(10)/ln(pi/(pi-1))'],
  ),
  numbers: { layers: fixed(layers, 1) },
});
