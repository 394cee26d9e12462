import { exercise, formula } from '../../../../src/lib/exercise.ts';

/** Σ w^(T−t) h_(t−1) for h_t = w h_(t−1) + 1 from 0. */
function derivative(T: number, w: number): number {
  let [h, sum] = [0, 0];
  for (let t = 1; t <= T; t += 1) {
    sum = w * sum + h;
    h = w * h + 1;
  }
  return sum;
}

export default exercise({
  level: 3,
  section: 'parameter-gradient',
  kind: 'formula',
  check: formula(
    { T: [3, 20, 'whole'], w: [0.3, 0.9] },
    ({ T = 0, w = 0 }) => derivative(T, w),
    [
      {
        typed: 'T*w^(T-1)',
        hint: {
          zh: '那是没有输入、$h_0=1$ 时的答案；这里状态是由输入堆起来的。',
          en: 'That is the answer without input and with $h_0=1$; here the state is built up by the inputs.',
        },
      },
      {
        typed: '(1-w^T)/(1-w)^2',
        hint: {
          zh: '第一部分对了。$h_{t-1}$ 里还有 $-w^{t-1}$，它使每一项减去同一个数。',
          en: 'The first part is right. $h_{t-1}$ also contains $-w^{t-1}$, which takes the same amount from every term.',
        },
      },
      {
        typed: '(1-w^T)/(1-w)',
        hint: {
          zh: '那是 $h_T$ 本身，还没有对 $w$ 求导。',
          en: 'That is $h_T$ itself, not yet differentiated.',
        },
      },
    ],
    [
      '((1-w^T)/(1-w) - T*w^(T-1))/(1-w)',
      '(1-w^T)/(1-w)^2 - T w^{T-1}/(1-w)',
      '\\frac{1-w^T-T w^{T-1}(1-w)}{(1-w)^2}',
    ],
  ),
});
