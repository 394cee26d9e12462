import { memoryVariance } from '../../../../src/math/linear-memory.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const relative = (halfLife: number): number => {
  const { state, lambda } = memoryVariance(Math.LN2 / halfLife, false);
  return Math.sqrt(lambda / state);
};
const power = Math.round(Math.log10(relative(1e6) / relative(1e5)));

export default exercise({
  level: 2,
  section: 'curse-of-memory',
  kind: 'number',
  check: numeric(
    power,
    0,
    [
      {
        value: 3,
        hint: {
          zh: '那是敏感度的均方。先除以 $\\mathbb E\\lvert h\\rvert^2$，再开方。',
          en: 'That is the mean square of the sensitivity. Divide by $\\mathbb E\\lvert h\\rvert^2$, then take the root.',
        },
      },
      {
        value: 2,
        hint: {
          zh: '那是两个均方之比；均方根还要开方。',
          en: 'That is the quotient of the mean squares; root mean squares need the root.',
        },
      },
      {
        value: 1.5,
        hint: {
          zh: '分母也随记忆增长：$h$ 本身的均方根。',
          en: 'The denominator grows with the memory as well: the root mean square of $h$.',
        },
      },
    ],
    ['1'],
  ),
});
