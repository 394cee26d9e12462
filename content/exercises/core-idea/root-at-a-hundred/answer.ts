import { powerNorms } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const norm =
  10 **
  (powerNorms(
    [
      [1, 1],
      [0, 1],
    ],
    100,
  )[100] ?? Number.NaN);

export default exercise({
  level: 2,
  section: 'gelfand-limit',
  kind: 'number',
  check: numeric(
    norm ** 0.01,
    0.001,
    [
      {
        value: 1,
        hint: {
          zh: '那是 $k\\to\\infty$ 的极限，还没有到。',
          en: 'That is the limit for $k\\to\\infty$; it has not been reached yet.',
        },
      },
      {
        value: norm,
        hint: {
          zh: '那是 $\\lVert A^{100}\\rVert$；还要开百次方。',
          en: 'That is $\\lVert A^{100}\\rVert$; take its hundredth root.',
        },
      },
    ],
    ['100^(1/100)', '10^0.02', 'exp(ln(100)/100)'],
  ),
  numbers: { norm: fixed(norm, 2), root: fixed(norm ** 0.01, 4), thousand: fixed(1000 ** 0.001, 4) },
});
