import { power, spectralRadius } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const A = [
  [2, 0],
  [0, 0.5],
];
const grows = spectralRadius(A) > 1;
const dies = power(0.5, 200).value < 1e-30;

export default exercise({
  level: 1,
  section: 'what-rho-decides',
  kind: 'flaw',
  check: choice([!grows, !grows, dies, !dies], {
    0: {
      zh: '这一句是对的：$\\lVert A^k\\rVert\\ge\\rho(A)^k$。',
      en: 'That part is right: $\\lVert A^k\\rVert\\ge\\rho(A)^k$.',
    },
    1: {
      zh: '$\\rho>1$ 足以使系统不稳定：总有任意小的起点会增长。',
      en: '$\\rho>1$ is enough for instability: arbitrarily small starts grow.',
    },
    3: {
      zh: '试试 $\\operatorname{diag}(2,\\tfrac12)$ 和起点 $(0,1)$。',
      en: 'Try $\\operatorname{diag}(2,\\tfrac12)$ with the start $(0,1)$.',
    },
  }),
});
