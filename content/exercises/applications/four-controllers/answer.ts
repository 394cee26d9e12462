import { spectralRadius } from '../../../../src/math/index.ts';
import { closedLoop } from '../../../../src/math/feedback.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const cart = {
  A: [
    [1, 1],
    [0, 1],
  ],
  B: [0, 1],
};
const gains = [
  [1 / 2, 1 / 4],
  [1 / 4, 1 / 2],
  [-1 / 4, 1],
  [1, 3],
];

export default exercise({
  level: 1,
  section: 'closed-loop',
  kind: 'choice',
  check: choice(
    gains.map((K) => spectralRadius(closedLoop(cart, K, 0)) < 1),
    {
      0: {
        zh: '阻尼太小：要求 $k_1<k_2$。',
        en: 'Too little damping: $k_1<k_2$ is required.',
      },
      2: {
        zh: '推的方向反了：要求 $k_1>0$，否则小车被推得越来越远。',
        en: 'It pushes the wrong way: without $k_1>0$ the cart is driven farther out.',
      },
      3: {
        zh: '推得太猛，每步都冲过头：要求 $2k_2<4+k_1$。',
        en: 'Too strong: it overshoots at every step: $2k_2<4+k_1$ is required.',
      },
    },
  ),
});
