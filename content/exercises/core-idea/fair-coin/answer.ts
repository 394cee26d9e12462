import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const first = Math.sqrt(3 * 0.5);
const second = Math.sqrt(0.5 * 2);

export default exercise({
  level: 2,
  section: 'different-matrices',
  kind: 'number',
  check: numeric(
    Math.max(first, second),
    0.001,
    [
      {
        value: 3,
        hint: {
          zh: '那是最坏的次序（联合谱半径）：每次都取第一个矩阵。',
          en: 'That is the worst order (the joint spectral radius): the first matrix every time.',
        },
      },
      {
        value: (3 + 0.5) / 2,
        hint: {
          zh: '因子是相乘的，所以要取几何平均，不是算术平均。',
          en: 'Factors multiply, so take the geometric mean, not the arithmetic one.',
        },
      },
      {
        value: second,
        hint: {
          zh: '那是第二个方向的增长率；取较大的一个。',
          en: 'That is the rate of the second direction; take the larger one.',
        },
      },
    ],
    ['√(3/2)', 'sqrt(1.5)', '1.5^(1/2)'],
  ),
  numbers: { rate: fixed(first, 4, { tone: 'explode' }) },
});
