import { spectralNorm, spectralRadius } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const A = [
  [0, 4],
  [0, 0],
];
const furthest = spectralNorm(A);

export default exercise({
  level: 1,
  section: 'closed-loop-journey',
  kind: 'number',
  check: numeric(
    furthest,
    0,
    [
      {
        value: spectralRadius(A),
        hint: {
          zh: '特征值说的是终点；问的是途中。',
          en: 'The eigenvalues speak of the end; the journey is asked for.',
        },
      },
      {
        value: furthest ** 2,
        hint: { zh: '第二步之后状态已经是零。', en: 'After the second step the state is zero already.' },
      },
    ],
    ['4'],
  ),
});
