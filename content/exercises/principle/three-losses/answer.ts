import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const [j2, j3] = [3, 0.5];
const d3 = 1;
const d2 = j3 * d3 + 1;
const d1 = j2 * d2 + 1;

export default exercise({
  level: 1,
  section: 'driven-adjoint',
  kind: 'number',
  check: numeric(d1, 0, [
    {
      value: j2 * j3,
      hint: {
        zh: '那只是 $L_3$ 的贡献；$L_1$ 和 $L_2$ 也有。',
        en: 'That is the contribution of $L_3$ alone; $L_1$ and $L_2$ have theirs.',
      },
    },
    {
      value: j2 * d2,
      hint: {
        zh: '还差 $L_1$ 对 $h_1$ 的直接推动。',
        en: 'The direct push of $L_1$ at $h_1$ is missing.',
      },
    },
    {
      value: 3,
      hint: {
        zh: '推动在回程中还要乘上 $J_3$ 和 $J_2$。',
        en: 'On their way back the pushes are multiplied by $J_3$ and $J_2$.',
      },
    },
  ]),
});
