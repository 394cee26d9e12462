import { choice, exercise } from '../../../../src/lib/exercise.ts';

const STEPS = 400;

/** log10 of the product of the slopes times w, for h_t = tanh(w h_(t−1) + input). */
function growth(w: number, h0: number, input: (h: number) => number): number {
  let [h, log] = [h0, 0];
  for (let t = 0; t < STEPS; t += 1) {
    h = Math.tanh(w * h + input(h));
    log += Math.log10(Math.abs(w) * (1 - h * h));
  }
  return log;
}

const runs = [
  growth(3, 0.5, () => 0),
  growth(1.5, 1e-6, () => 0),
  growth(1.5, 0.5, (h) => -1.5 * h),
  growth(-1.5, 0.5, () => 0),
];

export default exercise({
  level: 1,
  section: 'tanh-unit',
  kind: 'choice',
  check: choice(
    runs.map((log) => log > 1),
    {
      0: {
        zh: '权重越大，单元停得离0越远，斜率也越小：乘子反而更小。',
        en: 'The larger the weight, the farther from 0 the unit comes to rest, and the smaller its slope: the multiplier falls.',
      },
      1: {
        zh: '那只是瞬态：离0近时放大，但状态会离开0，停在不动点上。',
        en: 'That is a transient: it amplifies near 0, but the state leaves 0 and settles at the fixed point.',
      },
      3: {
        zh: '$w<-1$ 时状态在 $\\pm h^*$ 之间来回跳，乘子的绝对值与 $|w|$ 时相同。',
        en: 'For $w<-1$ the state hops between $\\pm h^*$, with the same multiplier in absolute value as for $|w|$.',
      },
    },
  ),
});
