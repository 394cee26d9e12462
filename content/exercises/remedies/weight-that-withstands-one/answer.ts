import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

/** Whether the bit is still held after a long constant input −1. */
function holds(w: number): boolean {
  let h = 1;
  for (let t = 0; t < 20_000 && h > 0; t += 1) h = Math.tanh(w * h - 1);
  return h > 0;
}
let [low, high] = [1, 10];
for (let i = 0; i < 40; i += 1) {
  const w = (low + high) / 2;
  if (holds(w)) high = w;
  else low = w;
}
const weight = (low + high) / 2;

export default exercise({
  level: 3,
  section: 'one-bit',
  kind: 'number',
  check: numeric(weight, 0.01, [
    {
      value: (1 + Math.sqrt(5)) / 2,
      hint: {
        zh: '那是 $\\sqrt{w(w-1)}=1$ 的解；还要减去 $\\operatorname{artanh}s$。',
        en: 'That solves $\\sqrt{w(w-1)}=1$; $\\operatorname{artanh}s$ has to be taken off.',
      },
    },
    {
      value: 2,
      hint: {
        zh: '$w=2$ 只经得住约一半的输入，见本节的表。',
        en: '$w=2$ withstands little more than half of it; see the table of the section.',
      },
    },
  ]),
  numbers: { w: fixed(weight, 2) },
});
