import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { sig } from '../../../../src/lib/format.ts';

const [exponent, steps] = [-0.25, 31];

export default exercise({
  level: 1,
  section: 'lambda-before-after',
  kind: 'number',
  check: numeric(
    Math.exp(exponent * steps),
    0.01,
    [
      {
        value: 10 ** (exponent * steps),
        hint: {
          zh: '李雅普诺夫指数用自然对数：一步是 $e^{\\lambda_1}$。',
          en: 'Lyapunov exponents use natural logarithms: a step is $e^{\\lambda_1}$.',
        },
      },
      {
        value: Math.exp(exponent * (steps - 1)),
        hint: {
          zh: '从动词回到主语要走31步，不是30步。',
          en: 'From the verb back to the subject it is 31 steps and not 30.',
        },
      },
      {
        value: Math.exp(exponent),
        hint: { zh: '那是一步。', en: 'That is one step.' },
      },
    ],
    ['e^(-31/4)'],
  ),
  numbers: { factor: sig(Math.exp(exponent * steps), 2) },
});
