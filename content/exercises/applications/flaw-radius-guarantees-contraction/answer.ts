import { spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const norm = (c: number): number =>
  spectralNorm([
    [0.5, c],
    [0, 0.5],
  ]);
let [low, high] = [0, 2];
for (let i = 0; i < 50; i += 1) {
  const middle = (low + high) / 2;
  if (norm(middle) < 1) low = middle;
  else high = middle;
}

export default exercise({
  level: 2,
  section: 'rho-is-not-contraction',
  kind: 'flaw',
  check: numeric(
    low,
    0.001,
    [
      {
        value: Math.sqrt(3) / 2,
        hint: {
          zh: '那时 $(0,1)$ 的像长度为1；另有方向已经被拉长了。',
          en: 'There the image of $(0,1)$ has length 1; another direction is stretched already.',
        },
      },
      {
        value: 0.5,
        hint: {
          zh: '那时 $\\lVert A\\rVert_\\infty=1$；问的是欧几里得范数。',
          en: 'There $\\lVert A\\rVert_\\infty=1$; the question is about the Euclidean norm.',
        },
      },
    ],
    ['3/4', '1-1/4'],
  ),
});
