import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const marks = 3;
const variance = 1 / 12;
/** The share of the variance explained if all marks but one are known. */
const score = 1 - variance / (marks * variance);

export default exercise({
  level: 2,
  section: 'four-tasks',
  kind: 'number',
  check: numeric(
    score,
    0.005,
    [
      {
        value: 1 / 2,
        hint: { zh: '那是两个标记、只知道一个的情形。', en: 'That is for two marks of which one is known.' },
      },
      {
        value: 1 / 3,
        hint: { zh: '那是没有解释的部分。', en: 'That is the part left unexplained.' },
      },
      {
        value: 1 / 24,
        hint: {
          zh: '那是损失；问的是得分，即解释了的方差所占的比例。',
          en: 'That is the loss; the score is the share of the variance explained.',
        },
      },
    ],
    ['2/3'],
  ),
});
