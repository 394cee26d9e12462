import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { integer } from '../../../../src/lib/format.ts';

const [inputs, units, outputs] = [10, 32, 5];
const cell = units * units + units * inputs + units;

export default exercise({
  level: 1,
  section: 'definitions',
  kind: 'number',
  check: numeric(cell, 0, [
    {
      value: cell - units,
      hint: { zh: '偏置 $b_h$ 也是参数。', en: 'The bias $b_h$ is a parameter too.' },
    },
    {
      value: cell + outputs * units + outputs,
      hint: {
        zh: '读出层的 $W_{hy}$ 和 $b_y$ 不在循环的那一部分里。',
        en: 'The read-out, $W_{hy}$ and $b_y$, is not part of the recurrence.',
      },
    },
    {
      value: cell * 100,
      hint: {
        zh: '每一步用的是同一组参数，不随步数增加。',
        en: 'The same parameters act at every step; their number does not grow with the steps.',
      },
    },
  ]),
  numbers: { cell: integer(cell) },
});
