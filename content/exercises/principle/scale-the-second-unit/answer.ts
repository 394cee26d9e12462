import { spectralNorm } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';
import { fixed } from '../../../../src/lib/format.ts';

const p = 32;
const at = (scale: number): number =>
  spectralNorm([
    [0.5, 8 / scale],
    [0, 0.5],
  ]);

export default exercise({
  level: 2,
  section: 'yardsticks',
  kind: 'number',
  check: numeric(
    at(p),
    0.002,
    [
      {
        value: at(1),
        hint: { zh: '那是没有缩放时的范数。', en: 'That is the norm without scaling.' },
      },
      {
        value: at(1 / p),
        hint: {
          zh: '方向反了：$PWP^{-1}$ 的右上角是 $8/32$，不是 $8\\cdot32$。',
          en: 'The wrong way: the corner of $PWP^{-1}$ is $8/32$, not $8\\cdot32$.',
        },
      },
      {
        value: 0.5,
        hint: {
          zh: '那是谱半径；缩放能接近它，但还没有到。',
          en: 'That is the spectral radius; scaling comes near it but not to it.',
        },
      },
    ],
    ['(1/4+√(1/16+1))/2', '(1+√17)/8'],
  ),
  numbers: { scaled: fixed(at(p), 3, { tone: 'vanish' }), plain: fixed(at(1), 2) },
});
