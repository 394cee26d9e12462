import { gateHalfLife } from '../../../../src/math/held-gate.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed, integer } from '../../../../src/lib/format.ts';

export default exercise({
  level: 1,
  section: 'gru-sign',
  kind: 'number',
  check: numeric(
    gateHalfLife(-5),
    0.02,
    [
      {
        value: gateHalfLife(5),
        hint: {
          zh: '那是原来的半衰期。在另一种约定里，留下旧值的是 $1-z$。',
          en: 'That is what it was. In the other convention it is $1-z$ that keeps.',
        },
      },
      {
        value: 1,
        hint: {
          zh: '偏置为0时才是一步；这里一步只留下 $1-\\sigma(5)$。',
          en: 'One step belongs to a bias of 0; here a step keeps only $1-\\sigma(5)$.',
        },
      },
    ],
    ['ln2/ln(1+e^5)'],
  ),
  numbers: { before: integer(Math.round(gateHalfLife(5))), after: fixed(gateHalfLife(-5), 2) },
});
