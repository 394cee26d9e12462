import { clipByNorm, clipByValue } from '../../../../src/math/index.ts';
import { exercise, numeric } from '../../../../src/lib/exercise.ts';

const g = [3, 4, 12];
const asNumbers = (u: unknown): number[] => Array.from(u as ArrayLike<number>);
function degrees(u: readonly number[], v: readonly number[]): number {
  const dot = u.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0);
  return (Math.acos(Math.min(1, dot / (Math.hypot(...u) * Math.hypot(...v)))) * 180) / Math.PI;
}
const byNorm = asNumbers(clipByNorm([g], 6.5).grads[0]);
const byValue = asNumbers(clipByValue([g], 6.5).grads[0]);
const rounded = (x: number): number => (x < 1e-5 ? 0 : x);

export default exercise({
  level: 1,
  section: 'clipping-cures',
  kind: 'flaw',
  check: numeric(rounded(degrees(g, byNorm)), 0, [
    {
      value: degrees(g, byValue),
      hint: {
        zh: '那是按值裁剪的结果；引文说的是按范数的阈值。',
        en: 'That is clipping by value; the text quoted speaks of a threshold on the norm.',
      },
    },
    {
      value: 60,
      hint: {
        zh: '一半的是长度，不是余弦：整个梯度乘的是同一个正数。',
        en: 'It is the length that is halved, not the cosine: the whole gradient is multiplied by one positive number.',
      },
    },
  ]),
});
