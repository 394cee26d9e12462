import { matrix, power, powerNorms } from '../../../src/math/index.ts';
import { fixed, integer, sciLog } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings: readonly string[] = [];

const journey = [
  ...powerNorms(
    matrix([
      [0.9, 10],
      [0, 0.9],
    ]),
    200,
  ),
];
/** log10 of ∂h_100/∂h_0 of a tanh unit with w = 3/2, without input, from h_0 = 0.8 as in the figure. */
function tanhAlone(): number {
  let h = 0.8;
  let log10 = 0;
  for (let t = 0; t < 100; t++) {
    h = Math.tanh(1.5 * h);
    log10 += Math.log10(1.5 * (1 - h) * (1 + h));
  }
  return log10;
}

/** The length after 20 steps of [[5/4, 3/4], [3/4, 5/4]] from (x, y), which has the eigenvalues 2 and 1/2. */
function saddleLength(x: number, y: number): number {
  return Math.hypot((2 ** 20 * (x + y)) / Math.SQRT2, (2 ** -20 * (x - y)) / Math.SQRT2);
}

const shear = powerNorms(
  matrix([
    [1, 1],
    [0, 1],
  ]),
  100,
);
const lastAbove = journey.findLastIndex((x) => x >= 0);

export default numbers({
  'half-100': sciLog(power(0.5, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'three-halves-100': sciLog(power(1.5, 100).log10Abs, 3, 1, { tone: 'explode' }),
  'tanh-alone': sciLog(tanhAlone(), 2, 1, { tone: 'vanish' }),
  'saddle-still': sciLog(Math.log10(saddleLength(1, -1)), 2, 1, { tone: 'vanish' }),
  'saddle-moved': integer(Math.round(saddleLength(1, -0.95)), { tone: 'explode' }),
  'shear-100': fixed(10 ** shear[100]!, 2, { tone: 'explode' }),
  'journey-peak': fixed(10 ** Math.max(...journey), 2, { tone: 'explode' }),
  'journey-below': integer(lastAbove + 1),
  'slope-below-one': integer(Math.round(power(0.9 * 1.2, 100).value), { tone: 'explode' }),
});
