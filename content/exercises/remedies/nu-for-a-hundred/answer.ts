import { gateBias } from '../../../../src/math/held-gate.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const nu = Math.log(Math.LN2 / 100);

export default exercise({
  level: 1,
  section: 'placing-eigenvalues',
  kind: 'number',
  check: numeric(
    nu,
    0.003,
    [
      {
        value: -Math.log(100),
        hint: {
          zh: '那样一百步后留下 $1/e$，不是一半。',
          en: 'That leaves $1/e$ after a hundred steps and not a half.',
        },
      },
      {
        value: 2 ** (-1 / 100),
        hint: {
          zh: '那是 $\\lvert\\lambda\\rvert$；还要解出 $\\nu$。',
          en: 'That is $\\lvert\\lambda\\rvert$; solve for $\\nu$.',
        },
      },
      {
        value: -Math.LN2 / 100,
        hint: {
          zh: '那是 $\\ln\\lvert\\lambda\\rvert=-e^{\\nu}$；再取一次对数。',
          en: 'That is $\\ln\\lvert\\lambda\\rvert=-e^{\\nu}$; take the logarithm once more.',
        },
      },
    ],
    ['ln(ln2/100)', 'ln(ln(2))-ln(100)'],
  ),
  numbers: { nu: fixed(nu, 2), bias: fixed(gateBias(100), 2) },
});
