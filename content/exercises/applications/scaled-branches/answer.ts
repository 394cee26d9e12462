import { exercise, formula } from '../../../../src/lib/exercise.ts';

export default exercise({
  level: 2,
  section: 'identity-path',
  kind: 'formula',
  check: formula(
    { L: [2, 40, 'whole'], a: [0.3, 2] },
    ({ L = 1, a = 0 }) => {
      let square = 1;
      for (let l = 0; l < L; l += 1) square += square * (a / Math.sqrt(L)) ** 2;
      return square;
    },
    [
      {
        typed: '(1+a^2)^L',
        hint: {
          zh: '支路已缩小为 $1/\\sqrt L$，均方缩小为 $1/L$。',
          en: 'The branch is scaled by $1/\\sqrt L$, its mean square by $1/L$.',
        },
      },
      {
        typed: 'e^(a^2)',
        hint: { zh: '那是 $L\\to\\infty$ 的极限。', en: 'That is the limit for $L\\to\\infty$.' },
      },
      {
        typed: '(1+a/sqrt L)^(2L)',
        hint: {
          zh: '那是最坏情形，修正都朝一个方向。均值为零时，交叉项平均为零。',
          en: 'That is the worst case, all corrections in one direction. With mean zero the cross terms average out.',
        },
      },
      {
        typed: '(1+a^2/L^2)^L',
        hint: {
          zh: '缩放因子是 $1/\\sqrt L$，平方后是 $1/L$。',
          en: 'The scale is $1/\\sqrt L$; squared, it is $1/L$.',
        },
      },
    ],
    ['(1+a^2/L)^L', '(1+a²/L)^L', '\\left(1+\\frac{a^2}{L}\\right)^L'],
  ),
});
