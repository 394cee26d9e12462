import { ensembles, matrix, multiply, rng, transpose } from '../../../../src/math/index.ts';
import { choice, exercise } from '../../../../src/lib/exercise.ts';

const random = rng(5);
const draw = () => ensembles.gaussian(3, 1, random);
const [J3, J4, J5] = [draw(), draw(), draw()];
const row = matrix([[1, -2, 0.5]]);
const truth = transpose(multiply(multiply(multiply(row, J5), J4), J3));
const delta = transpose(row);
const apply = (...factors: readonly ReturnType<typeof draw>[]) =>
  factors.reduceRight((v, factor) => multiply(factor, v), delta);
const same = (v: typeof delta): boolean => v.data.every((x, i) => Math.abs(x - (truth.data[i] ?? 0)) < 1e-12);

export default exercise({
  level: 1,
  section: 'two-layouts',
  kind: 'choice',
  check: choice(
    [
      same(apply(transpose(J5), transpose(J4), transpose(J3))),
      same(apply(J3, J4, J5)),
      same(apply(transpose(J3), transpose(J4), transpose(J5))),
      same(apply(J5, J4, J3)),
    ],
    {
      0: {
        zh: '转置了，次序却没有跟着反过来：先遇到 $\\delta_5$ 的应是第5步。',
        en: 'Transposed, but in the old order: the factor next to $\\delta_5$ should be that of step 5.',
      },
      1: { zh: '次序对了，还要转置。', en: 'The order is right; the transposes are missing.' },
      3: {
        zh: '这是把一个状态的扰动往前送。',
        en: 'That sends a change of the state forwards.',
      },
    },
  ),
});
