import { forward, singularValues, stepJacobians } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sig } from '../../../../src/lib/format.ts';

/** A rotation in the plane with both units held at one half by the bias: the slopes are as small as they may be. */
const quarter = [
  [0, -1],
  [1, 0],
];
const rest = 0.5;
const run = forward(
  {
    cell: 'tanh',
    Whh: quarter,
    Wih: [[0], [0]],
    bih: [Math.atanh(rest) + rest, Math.atanh(rest) - rest],
    bhh: [0, 0],
  },
  { rows: 20, cols: 1, data: new Float64Array(20) },
  [rest, rest],
);
const step = Math.min(...singularValues(stepJacobians(run)[0] ?? []));
const least = step ** 20;

export default exercise({
  level: 1,
  section: 'orthogonal-init',
  kind: 'number',
  check: numeric(
    least,
    0.01,
    [
      {
        value: 0.5 ** 20,
        hint: {
          zh: '斜率是 $1-h^2$，不是 $1-\\lvert h\\rvert$。',
          en: 'The slope is $1-h^2$, not $1-\\lvert h\\rvert$.',
        },
      },
      {
        value: 0.25 ** 20,
        hint: { zh: '$h^2$ 是被减去的部分。', en: '$h^2$ is what is taken off.' },
      },
      {
        value: 1,
        hint: {
          zh: '那是上界；问的是下界。',
          en: 'That is the bound from above; the one from below is asked for.',
        },
      },
    ],
    ['0.75^20', '(3/4)^20'],
  ),
  numbers: { least: sig(least, 2) },
});
