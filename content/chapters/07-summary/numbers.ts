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
const lastAbove = journey.findLastIndex((x) => x >= 0);

export default numbers({
  'half-100': sciLog(power(0.5, 100).log10Abs, 2, 1, { tone: 'vanish' }),
  'three-halves-100': sciLog(power(1.5, 100).log10Abs, 3, 1, { tone: 'explode' }),
  'journey-peak': fixed(10 ** Math.max(...journey), 2, { tone: 'explode' }),
  'journey-below': integer(lastAbove + 1),
  'slope-below-one': integer(Math.round(power(0.9 * 1.2, 100).value), { tone: 'explode' }),
});
