import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const c = Math.sqrt(6);

export default exercise({
  level: 1,
  section: 'relu-measured',
  kind: 'number',
  check: numeric(
    c,
    0.001,
    [
      {
        value: Math.SQRT2,
        hint: {
          zh: '那是增益；均匀分布在 $\\pm c$ 上的方差是 $c^2/3$。',
          en: 'That is the gain; a uniform number in $\\pm c$ has the variance $c^2/3$.',
        },
      },
      {
        value: Math.sqrt(3),
        hint: {
          zh: '那样增益为1；ReLU关掉一半单元，要 $\\sqrt2$。',
          en: 'That gives gain 1; ReLU closes half of the units and needs $\\sqrt2$.',
        },
      },
      {
        value: 6,
        hint: { zh: '那是 $c^2$。', en: 'That is $c^2$.' },
      },
    ],
    ['√6', 'sqrt(6)', '√2*√3'],
  ),
  numbers: { c: fixed(c, 3) },
});
