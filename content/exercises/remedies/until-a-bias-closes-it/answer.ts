import { forward, stepJacobians } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const steps = 60;
const run = forward(
  { cell: 'relu', Whh: [[1]], Wih: [[0]], bih: [-0.03], bhh: [0] },
  { rows: steps, cols: 1, data: new Float64Array(steps) },
  [1],
);
const open = stepJacobians(run).findIndex((J) => [...J.data].every((entry) => entry === 0));

export default exercise({
  level: 1,
  section: 'identity-and-bias',
  kind: 'number',
  check: numeric(
    open,
    0,
    [
      {
        value: open + 1,
        hint: {
          zh: '在那一步单元已经关上了，导数是0。',
          en: 'In that step the unit has closed, and the derivative is 0.',
        },
      },
      {
        value: 3,
        hint: {
          zh: '$h_0/\\lvert\\beta\\rvert$，再看一遍小数点。',
          en: '$h_0/\\lvert\\beta\\rvert$: mind the decimal point.',
        },
      },
    ],
    ['33'],
  ),
});
