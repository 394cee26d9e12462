import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const kappa = 26 / 25;
const map = (r: number): number => (kappa * r ** 3) / (1 + r * r);
let [low, high] = [1, 100];
for (let i = 0; i < 80; i += 1) {
  const middle = (low + high) / 2;
  if (map(middle) < middle) low = middle;
  else high = middle;
}

export default exercise({
  level: 2,
  section: 'local-not-global',
  kind: 'number',
  check: numeric(
    low,
    0.001,
    [
      {
        value: 25,
        hint: { zh: '那是 $r^2$。', en: 'That is $r^2$.' },
      },
      {
        value: Math.sqrt(kappa),
        hint: {
          zh: '要解的是 $\\kappa r^2=1+r^2$。',
          en: 'The equation to solve is $\\kappa r^2=1+r^2$.',
        },
      },
    ],
    ['1/√(1/25)', '1/sqrt(26/25-1)'],
  ),
});
