import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const [r, noise, steps] = [1, 0.2, 10];
const q = 1 - noise / r;

export default exercise({
  level: 1,
  section: 'robust-memory',
  kind: 'number',
  check: numeric(
    q ** steps,
    0.01,
    [
      {
        value: noise ** steps,
        hint: {
          zh: '噪声至多 $(1-q)\\,r$；由它解出 $q$。',
          en: 'The noise is at most $(1-q)\\,r$; solve that for $q$.',
        },
      },
      {
        value: q,
        hint: { zh: '那是一步；这里是十步。', en: 'That is one step; here there are ten.' },
      },
    ],
    ['0.8^10', '(4/5)^10'],
  ),
  numbers: { left: fixed(q ** steps, 3, { tone: 'vanish' }) },
});
