/** The sentence with its shading, and the same numbers as lines, one for each network. */
import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import type { Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { sentenceHeight, sentenceSvg, type ShadedSentence } from '../../../src/lib/sentence.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
import { fromPlain, type FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { grammars } from './grammar.ts';
import type { AgreementParams } from './params.ts';
import type { CellReading, Reading } from './result.ts';
import { zh } from './zh.ts';

/** log₁₀ of the share of each word: its size against that of the strongest. */
export function shares({ log10 }: CellReading): number[] {
  const sizes = log10.map(fromPlain);
  const most = Math.max(...sizes);
  return sizes.map((size) => size - most);
}

/** log₁₀ of the share of the word that decides. */
export function firstShare(r: Reading, cell = r.cells[0]): number {
  return cell ? (shares(cell)[r.first] ?? 0) : 0;
}

/** Faded is what counts for less than a thousandth of the strongest word. */
export function shareTone(share: number): Tone {
  return share < -3 ? 'vanish' : 'steady';
}

export function shadedSentence(p: AgreementParams, r: Reading, label: string, lang: Lang): ShadedSentence {
  const [own] = r.cells;
  const all = own ? shares(own) : [];
  const deciding = r.classes[r.first];
  return {
    label,
    words: r.words.map((text, i) => ({
      text,
      log10: all[i] ?? 0,
      mark: i === r.first ? 'first' : r.classes[i] !== 0 && r.classes[i] !== deciding ? 'against' : undefined,
    })),
    spaced: grammars[p.grammar].space !== '',
    blank: r.right,
    ending: r.ending,
    scale: { zh, en }[lang].scale,
  };
}

/** Far below, lines say nothing that the numbers under the words do not. */
const DEEPEST = -20;

export function sharesChart(r: Reading, lang: Lang, label: string): Chart {
  const words = { zh, en }[lang];
  const steps = r.words.length;
  return {
    label,
    x: r.words.map((_, i) => i + 1),
    xLabel: words.backAxis,
    yLabel: words.shareAxis,
    log: true,
    series: r.cells.map((cell, i) => ({
      label: words.cells[cell.cell],
      y: shares(cell)
        .reverse()
        .map((share) => (share < DEEPEST ? NaN : share)),
      tone: i > 0 ? 'muted' : shareTone(firstShare(r)),
      wide: i === 0,
      dash: i > 0,
    })),
    marker: steps - 1 - r.first,
    include: [0, -3],
  };
}

export const chartHeight = (width: number): number => Math.round(Math.max(230, Math.min(330, width * 0.58)));

/** Too few words make no line. */
export const hasChart = (r: Reading): boolean => r.words.length > 5;

export function agreementSvg(
  p: AgreementParams,
  r: Reading,
  label: string,
  { lang, theme, width }: FigureOptions,
): string {
  const sentence = shadedSentence(p, r, label, lang);
  if (!hasChart(r)) return sentenceSvg(sentence, width, theme);
  const top = sentenceHeight(sentence, width) + 12;
  const height = chartHeight(width);
  return svgRoot(
    width,
    top + height,
    label,
    sentenceSvg(sentence, width, theme),
    el(
      'g',
      { transform: `translate(0 ${top})` },
      chartSvg(sharesChart(r, lang, label), width, height, theme),
    ),
  );
}
