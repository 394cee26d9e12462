import { gateHalfLife } from '../../../../src/math/held-gate.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

export default exercise({
  level: 1,
  section: 'in-pytorch',
  kind: 'number',
  check: numeric(
    gateHalfLife(2),
    0.01,
    [
      {
        value: gateHalfLife(1),
        hint: { zh: '那是只加一次，总偏置为1。', en: 'That is for adding it once, a total bias of 1.' },
      },
      {
        value: 2 * gateHalfLife(1),
        hint: {
          zh: '偏置加倍，半衰期并不加倍；再加1约乘以 $e$。',
          en: 'Twice the bias is not twice the half-life; one more multiplies by about $e$.',
        },
      },
    ],
    ['ln2/ln(1+e^(-2))'],
  ),
  numbers: { twice: fixed(gateHalfLife(2), 1), once: fixed(gateHalfLife(1), 1) },
});
