import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sig } from '../../../../src/lib/format.ts';

const d = 16;
/** The variance of a uniform number on ±1/√d. */
const variance = (2 / Math.sqrt(d)) ** 2 / 12;
const factor = Math.sqrt(d * variance);

export default exercise({
  level: 2,
  section: 'what-each-moves',
  kind: 'number',
  check: numeric(
    factor ** 20,
    0.01,
    [
      {
        value: (d * variance) ** 20,
        hint: {
          zh: '那是均方；均方根要开方。',
          en: 'That is the mean square; take the root.',
        },
      },
      {
        value: factor,
        hint: { zh: '那是一步的因子。', en: 'That is the factor of one step.' },
      },
      {
        value: 1,
        hint: {
          zh: '那是高斯初值，方差为 $1/d$；均匀分布的方差只有它的三分之一。',
          en: 'That is the Gaussian start with variance $1/d$; the uniform one has a third of it.',
        },
      },
    ],
    ['3^(-10)', '1/3^10'],
  ),
  numbers: { left: sig(factor ** 20, 2, { tone: 'vanish' }) },
});
