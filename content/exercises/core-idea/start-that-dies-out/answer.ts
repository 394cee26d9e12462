import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const slope = 1 / 3 - 3;

export default exercise({
  level: 2,
  section: 'what-rho-decides',
  kind: 'number',
  check: numeric(
    slope,
    0.001,
    [
      {
        value: 0,
        hint: {
          zh: '$(1,0)$ 属于特征值3，它增长得最快。',
          en: '$(1,0)$ belongs to the eigenvalue 3 and grows fastest of all.',
        },
      },
      {
        value: 1 / slope,
        hint: {
          zh: '上下颠倒了：$x$ 是1，$y$ 才是要求的。',
          en: 'Upside down: $x$ is 1, and $y$ is asked for.',
        },
      },
    ],
    ['-8/3', '−8/3', '1/3-3'],
  ),
});
