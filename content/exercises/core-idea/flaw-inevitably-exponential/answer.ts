import { eigenvalues } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const candidates = [
  [
    [2, 0],
    [0, 2],
  ],
  [
    [2, 0],
    [0, 0.5],
  ],
  [
    [0, 0.5],
    [0.5, 0],
  ],
  [
    [0.5, 4],
    [0, 0.5],
  ],
];

/** Whether some directions die out while others grow, so that the product as a whole does neither. */
function mixed(A: number[][]): boolean {
  const moduli = eigenvalues(A).map(({ re, im }) => Math.hypot(re, im));
  return Math.max(...moduli) > 1 && Math.min(...moduli) < 1;
}

export default exercise({
  level: 2,
  section: 'what-rho-decides',
  kind: 'flaw',
  check: choice(candidates.map(mixed), {
    0: {
      zh: '这里每个方向都翻倍：发散至无穷，与引文相符。',
      en: 'Here every direction doubles: divergence to infinity, as the sentence says.',
    },
    2: {
      zh: '这里每一步都减半：收敛于零，与引文相符。',
      en: 'Here every step halves: convergence to zero, as the sentence says.',
    },
    3: {
      zh: '它先增长，但 $\\rho=\\tfrac12$，最终收敛于零。',
      en: 'It grows at first, but $\\rho=\\tfrac12$, and in the end it converges to zero.',
    },
  }),
});
