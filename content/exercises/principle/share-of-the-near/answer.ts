import { exercise, formula } from '../../../../src/lib/exercise.ts';

function share(w: number, k: number): number {
  let [near, all] = [0, 0];
  for (let lag = 0; lag < 2000; lag += 1) {
    all += w ** lag;
    if (lag < k) near += w ** lag;
  }
  return near / all;
}

export default exercise({
  level: 2,
  section: 'gradients-of-parameters',
  kind: 'formula',
  check: formula(
    { w: [0.4, 0.95], k: [2, 12, 'whole'] },
    ({ w = 0, k = 0 }) => share(w, k),
    [
      {
        typed: 'w^k',
        hint: {
          zh: '那是更远的各步所占的份额；近处是其余的部分。',
          en: 'That is the share of the farther steps; the near ones have the rest.',
        },
      },
      {
        typed: '(1-w^k)/(1-w)',
        hint: {
          zh: '那是近处各项之和；还要除以全部各项之和。',
          en: 'That is the sum of the near terms; divide it by the sum of all.',
        },
      },
      {
        typed: '1-w^(k-1)',
        hint: {
          zh: '时间差从0数起：最近 $k$ 步的时间差是0到 $k-1$。',
          en: 'Lags are counted from 0: the last $k$ steps have the lags 0 to $k-1$.',
        },
      },
    ],
    ['1-w^k', '1 - w^{k}', '(1-w)(1-w^k)/(1-w)'],
  ),
});
