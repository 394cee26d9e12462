import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const [p, level] = [0.05, 0.05];
let runs = 0;
while ((1 - p) ** runs >= level) runs += 1;

export default exercise({
  level: 1,
  section: 'honest-limits',
  kind: 'number',
  check: numeric(
    runs,
    0,
    [
      {
        value: 60,
        hint: {
          zh: '$3/n$ 是方便的界，略偏大；这里要精确的数。',
          en: '$3/n$ is the convenient bound and a little too large; the exact number is asked for.',
        },
      },
      {
        value: runs - 1,
        hint: {
          zh: '差一次：概率还略高于百分之五。',
          en: 'One short: the probability is still a little above 5 per cent.',
        },
      },
      {
        value: 20,
        hint: {
          zh: '$1/p$ 次里平均成功一次，但一次也没有的概率还有三分之一以上。',
          en: 'In $1/p$ runs one success is expected, but none at all still has a probability of over a third.',
        },
      },
    ],
    ['59'],
  ),
});
