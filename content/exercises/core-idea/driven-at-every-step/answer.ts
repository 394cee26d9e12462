import { exercise, formula } from '../../../../src/lib/exercise.ts';

function delta(T: number, w: number): number {
  let sum = 0;
  for (let t = T; t >= 1; t -= 1) sum = w * sum + 1;
  return sum;
}

export default exercise({
  level: 1,
  section: 'back-is-the-adjoint',
  kind: 'formula',
  check: formula(
    { T: [3, 20, 'whole'], w: [0.3, 0.95] },
    ({ T = 0, w = 0 }) => delta(T, w),
    [
      {
        typed: 'w^(T-1)',
        hint: {
          zh: '那只是最后一个损失的贡献；途中每一步的损失都有一份。',
          en: 'That is the contribution of the last loss alone; every loss on the way adds its own.',
        },
      },
      {
        typed: '(1-w^(T+1))/(1-w)',
        hint: {
          zh: '多算了一项：从第1步到第 $T$ 步一共 $T$ 个损失。',
          en: 'One term too many: from step 1 to step $T$ there are $T$ losses.',
        },
      },
      {
        typed: '1/(1-w)',
        hint: { zh: '那是 $T\\to\\infty$ 的极限。', en: 'That is the limit for $T\\to\\infty$.' },
      },
    ],
    ['(1-w^T)/(1-w)', '(w^T-1)/(w-1)', '\\frac{1-w^T}{1-w}'],
  ),
});
