import { frobeniusNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const v = [0.003, -0.004];
const h = [0.6, -0.8];
const x = [0, 4];
const outer = (u: readonly number[], w: readonly number[]): number[][] => u.map((a) => w.map((b) => a * b));
const ratio = frobeniusNorm(outer(v, h)) / frobeniusNorm(outer(v, x));

export default exercise({
  level: 2,
  section: 'all-gradients-zero',
  kind: 'flaw',
  check: numeric(
    ratio,
    0,
    [
      {
        value: 1 / ratio,
        hint: {
          zh: '上下颠倒了：$W_{hh}$ 的在上面。',
          en: 'Upside down: the one of $W_{hh}$ stands on top.',
        },
      },
      {
        value: 0,
        hint: {
          zh: '两者含有同一个向量 $D_k\\delta_k$；它再小，也会约掉。',
          en: 'Both contain the same vector $D_k\\delta_k$; however small it is, it cancels.',
        },
      },
      {
        value: 1,
        hint: {
          zh: '同一个 $D_k\\delta_k$，但乘的向量长度不同。',
          en: 'The same $D_k\\delta_k$, but times vectors of different length.',
        },
      },
    ],
    ['1/4', '25%'],
  ),
});
