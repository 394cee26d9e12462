import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const [q, n, allowed] = [0.9, 16, 0.01];
let tau = 0;
while ((Math.sqrt(n) * q ** tau) / (1 - q) > allowed) tau += 1;

export default exercise({
  level: 2,
  section: 'truncation',
  kind: 'number',
  check: numeric(
    tau,
    0,
    [
      {
        value: tau - 1,
        hint: {
          zh: '差一步，界还略大于百分之一。',
          en: 'One step short: the bound is still a little above a hundredth.',
        },
      },
      {
        value: Math.ceil(Math.log(allowed) / Math.log(q)),
        hint: {
          zh: '那只看了 $q^\\tau$；前面还有 $\\sqrt n/(1-q)$。',
          en: 'That looks at $q^\\tau$ alone; $\\sqrt n/(1-q)$ stands before it.',
        },
      },
      {
        value: Math.ceil(Math.log((allowed * (1 - q)) / n) / Math.log(q)),
        hint: { zh: '是 $\\sqrt n$，不是 $n$。', en: 'It is $\\sqrt n$ and not $n$.' },
      },
    ],
    ['79'],
  ),
});
