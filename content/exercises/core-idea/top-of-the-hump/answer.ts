import { powerNorms } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, integer } from '../../../../src/lib/format.ts';

const norms = [
  ...powerNorms(
    [
      [0.93, 50],
      [0, 0.93],
    ],
    60,
  ),
];
const peak = norms.indexOf(Math.max(...norms));

export default exercise({
  level: 2,
  section: 'transient',
  kind: 'number',
  check: numeric(peak, 0, [
    {
      value: peak - 1,
      hint: {
        zh: '比较相邻两项：只要 $\\tfrac{k+1}{k}\\,a>1$，走到 $k+1$ 还在增长。',
        en: 'Compare neighbours: as long as $\\tfrac{k+1}{k}\\,a>1$, the step to $k+1$ still grows.',
      },
    },
    {
      value: 1,
      hint: {
        zh: '特征值小于1，不等于从第一步起就缩小。',
        en: 'Eigenvalues below 1 do not mean shrinking from the first step on.',
      },
    },
  ]),
  settings: ['a = 0.93'],
  numbers: {
    quotient: fixed(0.93 / 0.07, 2),
    top: integer(peak),
    size: fixed(10 ** (norms[peak] ?? Number.NaN), 0, { tone: 'explode' }),
  },
});
