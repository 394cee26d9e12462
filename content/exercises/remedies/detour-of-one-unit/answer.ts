import { forward } from '../../../../src/math/index.ts';
import { memoryPath } from '../../../../src/math/memory-path.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, sig } from '../../../../src/lib/format.ts';

const T = 10;
const zeros = new Float64Array(4);
const { full, direct } = memoryPath(
  forward(
    {
      cell: 'lstm',
      Whh: { rows: 4, cols: 1, data: Float64Array.of(0, 0, 1, 0) },
      Wih: { rows: 4, cols: 1, data: new Float64Array(4) },
      bih: zeros,
      bhh: zeros,
    },
    { rows: T, cols: 1, data: new Float64Array(T) },
  ),
);
const whole = 10 ** (full[T] ?? Number.NaN);
const straight = 10 ** (direct[T] ?? Number.NaN);

export default exercise({
  level: 2,
  section: 'not-only-gates',
  kind: 'number',
  check: numeric(
    whole / straight,
    0.01,
    [
      {
        value: (3 / 2) ** T,
        hint: {
          zh: '$h_0$ 是固定的，第一步里绕行的路还没有开通，只有门的 $\\tfrac12$。',
          en: '$h_0$ is held: in the first step there is no detour yet, only the $\\tfrac12$ of the gate.',
        },
      },
      {
        value: whole,
        hint: {
          zh: '那是全部路径的导数；还要除以直接路径。',
          en: 'That is the derivative along all paths; divide it by the direct path.',
        },
      },
      {
        value: 1,
        hint: {
          zh: '门不是给定的数：它们和候选值都读 $h$，而 $h$ 来自 $c$。',
          en: 'The candidate reads $h$, and $h$ comes from $c$: there is more than the direct path.',
        },
      },
    ],
    ['1.5^9', '(3/2)^9'],
  ),
  numbers: { ratio: fixed(whole / straight, 1), whole: sig(whole, 2), straight: sig(straight, 2) },
});
