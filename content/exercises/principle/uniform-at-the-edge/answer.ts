import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

/** Entries uniform in ±c/√n have the variance c²/(3n), so the gain is c/√3. */
const c = Math.sqrt(3);

export default exercise({
  level: 2,
  section: 'bound-and-truth',
  kind: 'number',
  check: numeric(
    c,
    0.001,
    [
      {
        value: 1,
        hint: {
          zh: '那是PyTorch的默认值，谱半径只有约 $1/\\sqrt3$：均匀分布在 $\\pm c$ 上的方差是 $c^2/3$。',
          en: 'That is PyTorch’s default; its spectral radius is only about $1/\\sqrt3$, as the variance of a uniform number in $\\pm c$ is $c^2/3$.',
        },
      },
      {
        value: Math.sqrt(3) / 2,
        hint: {
          zh: '那样最大奇异值约为1；问的是谱半径。',
          en: 'That makes the largest singular value about 1; the question is about the spectral radius.',
        },
      },
      {
        value: 3,
        hint: {
          zh: '方差是3倍，标准差是 $\\sqrt3$ 倍。',
          en: 'A factor 3 in the variance is a factor $\\sqrt3$ in size.',
        },
      },
    ],
    ['√3', 'sqrt(3)', '3^(1/2)'],
  ),
  numbers: { c: fixed(c, 3) },
});
