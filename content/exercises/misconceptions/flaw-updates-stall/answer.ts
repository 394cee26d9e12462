import { exercise, numeric } from '../../../../src/lib/exercise.ts';

function biasGradient(w: number, T: number): number {
  let sum = 0;
  for (let k = 1; k <= T; k += 1) sum += w ** (T - k);
  return sum;
}
const limit = biasGradient(0.5, 2000);

export default exercise({
  level: 1,
  section: 'all-gradients-zero',
  kind: 'flaw',
  check: numeric(
    limit,
    0,
    [
      {
        value: 0,
        hint: {
          zh: '消失的是远处那些项；最近一步的那一项是1，不随 $T$ 变。',
          en: 'What vanishes are the far terms; the term of the last step is 1, whatever $T$ is.',
        },
      },
      {
        value: 1,
        hint: {
          zh: '那只是最近一步；再往前各步贡献 $\\tfrac12,\\tfrac14,\\dots$。',
          en: 'That is the last step alone; those before it add $\\tfrac12,\\tfrac14,\\dots$',
        },
      },
    ],
    ['1/(1-1/2)', '2.0'],
  ),
});
