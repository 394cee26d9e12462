import { choice, exercise } from '../../../../src/lib/exercise.ts';

/** As the paper tells it: errors on the training set rise with depth although gradients are healthy. */
const told = ['vanishing', 'overfitting', 'degradation', 'shift'];

export default exercise({
  level: 1,
  section: 'degradation',
  kind: 'flaw',
  check: choice(
    told.map((reason) => reason === 'degradation'),
    {
      0: {
        zh: '论文恰恰说，这种困难不大可能是梯度消失引起的。',
        en: 'The paper says that this difficulty is unlikely to be caused by vanishing gradients.',
      },
      1: {
        zh: '更深的网络连**训练**误差都更高，所以不是过拟合。',
        en: 'The deeper network had the higher *training* error, so it was not overfitting.',
      },
      3: {
        zh: '那是批归一化论文的出发点。',
        en: 'That was the starting point of batch normalisation.',
      },
    },
  ),
});
