import { exercise, numeric } from '../../../../src/lib/exercise.ts';

function closesAt(start: number): number {
  let h = start;
  for (let t = 1; t < 1000; t += 1) {
    const a = 2 * h - 1;
    if (a <= 0) return t;
    h = a;
  }
  return Number.POSITIVE_INFINITY;
}
const first = closesAt(15 / 16);

export default exercise({
  level: 2,
  section: 'relu-settings',
  kind: 'number',
  check: numeric(first, 0, [
    {
      value: first + 1,
      hint: {
        zh: '预激活值恰为0时，斜率已经按约定取0。',
        en: 'Where the pre-activation is exactly 0, the slope is 0 already, by convention.',
      },
    },
    {
      value: first - 1,
      hint: {
        zh: '那时 $h$ 还是正的，斜率还是1。',
        en: 'There the pre-activation is still positive and the slope is 1.',
      },
    },
  ]),
});
