import { gateBias, gateHalfLife } from '../../../../src/math/held-gate.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const bias = gateBias(50);

export default exercise({
  level: 2,
  section: 'further-cures',
  kind: 'number',
  check: numeric(
    bias,
    0.005,
    [
      {
        value: 2 ** (-1 / 50),
        hint: {
          zh: '那是门的值 $f$；再由 $f=1/(1+e^{-b})$ 求 $b$。',
          en: 'That is the value $f$ of the gate; solve $f=1/(1+e^{-b})$ for $b$.',
        },
      },
      {
        value: Math.log(50),
        hint: {
          zh: '这样门每步丢掉约五十分之一，五十步后剩约 $1/e$，不是一半。',
          en: 'That loses about a fiftieth a step and leaves about $1/e$ after fifty steps, not a half.',
        },
      },
    ],
    ['-ln(2^(1/50)-1)', 'ln(1/(2^{1/50}-1))'],
  ),
  numbers: { bias: fixed(bias, 2), gate: fixed(2 ** (-1 / 50), 4), one: fixed(gateHalfLife(1), 1) },
});
