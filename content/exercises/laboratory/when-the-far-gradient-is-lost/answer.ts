import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const [log10Far, steps] = [-5, 21];
const reach = -2 / (log10Far / steps);

export default exercise({
  level: 2,
  section: 'gradient-while-learning',
  kind: 'number',
  check: numeric(
    reach,
    0.01,
    [
      {
        value: (steps * 1e-5) / 1e-2,
        hint: {
          zh: '衰减是指数的，按比例缩放的是对数。',
          en: 'The decay is exponential: it is the logarithms that scale.',
        },
      },
      {
        value: 10 ** (log10Far / steps),
        hint: { zh: '那是每一步的因子。', en: 'That is the factor of one step.' },
      },
    ],
    ['21*2/5', '42/5'],
  ),
  numbers: { factor: fixed(10 ** (log10Far / steps), 3), reach: fixed(reach, 1) },
});
