import { matrix, multiply } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const W = matrix([
  [1, 2],
  [3, 4],
]);
const open = (first: number, second: number) =>
  matrix([
    [first, 0],
    [0, second],
  ]);
const product = multiply(multiply(open(1, 1), W), multiply(open(1, 0), W));
const at = (A: typeof W): number => A.data[2] ?? Number.NaN;

export default exercise({
  level: 1,
  section: 'relu-proofs',
  kind: 'number',
  check: numeric(at(product), 0, [
    {
      value: at(multiply(W, W)),
      hint: {
        zh: '那是所有路径之和；经过第2单元的那条路在第1步是关着的。',
        en: 'That is the sum over all paths; the one through unit 2 is closed at step 1.',
      },
    },
    {
      value: 12,
      hint: { zh: '那是关着的那条路。', en: 'That is the path that is closed.' },
    },
    {
      value: at(multiply(multiply(open(1, 0), W), multiply(open(1, 1), W))),
      hint: {
        zh: '开关的次序反了：第1步只开单元1，第2步两个都开。',
        en: 'The gates in the wrong order: at step 1 only unit 1 is open, at step 2 both are.',
      },
    },
  ]),
});
