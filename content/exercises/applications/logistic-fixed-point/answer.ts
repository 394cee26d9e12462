import { exercise, formula } from '../../../../src/lib/exercise.ts';

export default exercise({
  level: 1,
  section: 'indirect-method',
  kind: 'formula',
  check: formula(
    { r: [1.2, 3.8] },
    ({ r = 2 }) => {
      const x = 1 - 1 / r;
      return r * (1 - x) - r * x;
    },
    [
      {
        typed: 'r',
        hint: {
          zh: '那是在另一个不动点 $x=0$ 处的导数。',
          en: 'That is the derivative at the other fixed point, $x=0$.',
        },
      },
      {
        typed: '1-1/r',
        hint: {
          zh: '那是不动点本身；还要代入导数。',
          en: 'That is the fixed point; put it into the derivative.',
        },
      },
      {
        typed: 'r-1',
        hint: {
          zh: '那是 $r\\,x^*$；导数是 $r-2r\\,x^*$。',
          en: 'That is $r\\,x^*$; the derivative is $r-2r\\,x^*$.',
        },
      },
    ],
    ['2-r', 'r-2r(1-1/r)', '2 - r'],
  ),
});
