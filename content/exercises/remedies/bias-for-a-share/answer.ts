import { gateBias } from '../../../../src/math/held-gate.ts';
import { exercise, formula } from '../../../../src/lib/exercise.ts';

export default exercise({
  level: 2,
  section: 'how-long-a-gate-remembers',
  kind: 'formula',
  check: formula(
    { s: [0.1, 0.9], T: [5, 200, 'whole'] },
    // A share s over T steps is a half over T·ln 2/ln(1/s).
    ({ s = 0.5, T = 1 }) => gateBias((T * Math.LN2) / -Math.log(s)),
    [
      {
        typed: 's^(1/T)',
        hint: {
          zh: '那是门的值 $f$；再由 $f=1/(1+e^{-b})$ 解出 $b$。',
          en: 'That is the value $f$ of the gate; solve $f=1/(1+e^{-b})$ for $b$.',
        },
      },
      {
        typed: '-ln(2^(1/T)-1)',
        hint: { zh: '那是留下一半的情形，$s=\\tfrac12$。', en: 'That is the case $s=\\tfrac12$.' },
      },
      {
        typed: '-ln(1/s-1)',
        hint: {
          zh: '那是一步就只留下 $s$；这里是 $T$ 步一共留下 $s$。',
          en: 'That keeps $s$ in every single step; here it is over all $T$.',
        },
      },
    ],
    ['-ln(s^(-1/T)-1)', 'ln(s^(1/T)/(1-s^(1/T)))', '-\\ln\\left(s^{-1/T}-1\\right)'],
  ),
});
