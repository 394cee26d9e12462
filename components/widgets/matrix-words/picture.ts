/** The norm of the product against the rates that might rule it. */
import { chartSvg, type Chart, type Series } from '../../../src/lib/chart.ts';
import type { Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { rateTone } from './network.ts';
import type { WordsResult } from './result.ts';
import { zh } from './zh.ts';

export function wordsTone(r: WordsResult): Tone {
  return rateTone(fromPlain(r.lambda), r.estimated);
}

interface Line {
  readonly name: string;
  /** log10 a step. */
  readonly rate: number;
}

/** The rates to compare with, those that coincide under one name. */
function references(r: WordsResult, rms: string): Line[] {
  const lines: Line[] = [{ name: 'exp(λ₁t)', rate: fromPlain(r.lambda) / Math.LN10 }];
  if (r.meanSquare !== null) lines.push({ name: rms, rate: fromPlain(r.meanSquare) / Math.LN10 });
  if (r.pair) {
    const { rhoA, rhoB } = r.pair;
    lines.push({ name: 'ρ̂ᵗ', rate: fromPlain(r.pair.jointUpper) });
    // Of a word only: besides the mean square it would be one line too many.
    if (r.meanSquare === null)
      lines.push({ name: rhoA >= rhoB ? 'ρ(A)ᵗ' : 'ρ(B)ᵗ', rate: Math.log10(Math.max(rhoA, rhoB)) });
  }
  const found: Line[] = [];
  for (const line of lines) {
    if (!Number.isFinite(line.rate)) continue;
    const i = found.findIndex((f) => Math.abs(f.rate - line.rate) < 5e-3);
    const same = found[i];
    if (same) found[i] = { ...same, name: `${same.name} = ${line.name}` };
    else found.push(line);
  }
  return found;
}

export function wordsChart(r: WordsResult, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const logs = r.log10Norms.map(fromPlain);
  const finite = logs.filter(Number.isFinite);
  const lines = references(r, words.rms);
  const T = logs.length - 1;
  const [lo, hi] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const air = Math.max(6, 0.75 * (hi - lo));
  const floor = lo - 0.125 * air;
  const lambda = fromPlain(r.lambda) / Math.LN10;
  const over = (logs[Math.round(0.66 * T)] ?? 0) >= 0.66 * T * lambda;
  const mean = fromPlain(r.meanSquare ?? 0) / Math.LN10;
  const roomBelow = mean - lambda > fromPlain(r.pair?.jointUpper ?? 0) - mean;
  return {
    label,
    x: logs.map((_, t) => t),
    xLabel: words.xLabel,
    yLabel: words.yLabel,
    log: true,
    series: [
      {
        label: finite.length > 0.3 * T ? words.norm : '',
        y: logs.map((y, t) => (t === r.zeroFrom ? floor : y)),
        tone: wordsTone(r),
        wide: true,
        below: !over,
      },
      ...lines.map((line): Series => {
        const y = logs.map((_, t) => t * line.rate).map((v) => (v < lo - air || v > hi + air ? NaN : v));
        return {
          label: y.filter(Number.isFinite).length > 2 ? line.name : '',
          y,
          tone: 'muted',
          dash: true,
          below: line.name.startsWith('exp') ? over : line.name === words.rms && roomBelow,
        };
      }),
    ],
    bands: r.zeroFrom === null ? [] : [{ from: floor, side: 'below', label: words.zeroBand(r.zeroFrom) }],
    ...(r.zeroFrom === null ? { marker: T } : {}),
    include: [1, r.zeroFrom === null ? -1 : lo - 0.25 * air],
  };
}

export function wordsSvg(r: WordsResult, label: string, { lang, theme, width }: FigureOptions): string {
  const height = Math.round(Math.max(240, Math.min(340, width * 0.58)));
  return chartSvg(wordsChart(r, lang, label), width, height, theme);
}
