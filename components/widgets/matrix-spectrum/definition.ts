/** The spectrum explorer: where the eigenvalues lie, how far one step stretches, and what the powers do between. */
import { fixed, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, plainNumber } from '../../../src/lib/widget.ts';
import { eigenvalues } from '../../../src/math/eigenvalues.ts';
import { henrici } from '../../../src/math/henrici.ts';
import { toRows } from '../../../src/math/matrix.ts';
import { powerNorms } from '../../../src/math/power-norms.ts';
import { singularValues } from '../../../src/math/svd.ts';
import { spectrumCode } from './code.ts';
import { en } from './en.ts';
import { matrixOf, params, randomSources, type SpectrumParams } from './matrix.ts';
import { factorTone, spectrumSvg, subscript } from './picture.ts';
import type { SpectrumResult } from './result.ts';
import { zh } from './zh.ts';

/** Rounding leaves the logarithm of the norm of a power of an orthogonal matrix within this of 0. */
const NOT_BELOW = -1e-10;

function compute(p: SpectrumParams): SpectrumResult {
  const A = matrixOf(p);
  const values = eigenvalues(A);
  const stretches = Array.from(singularValues(A));
  const norms = powerNorms(A, p.kmax);
  let peak = 0;
  norms.forEach((y, k) => {
    if (y > (norms[peak] ?? 0) + 1e-12) peak = k;
  });
  const lastAbove = norms.findLastIndex((y) => y >= NOT_BELOW);
  const zero = norms.indexOf(Number.NEGATIVE_INFINITY);
  return {
    rho: Math.max(...values.map(({ re, im }) => Math.hypot(re, im))),
    sigma: stretches[0] ?? 0,
    eigenvalues: values.map(({ re, im }) => ({ re, im })),
    singularValues: stretches,
    log10Norms: Array.from(norms, plainNumber),
    peak: { k: peak, log10: norms[peak] ?? 0 },
    belowOneFrom: lastAbove === p.kmax ? null : lastAbove + 1,
    zeroFrom: zero < 0 ? null : zero,
    henrici: henrici(A),
    matrix: A.rows === 2 ? toRows(A).map((row) => row.map((x) => x + 0)) : null,
  };
}

/** The norm of the last power, and its logarithm. */
export function lastLog10(r: SpectrumResult): number {
  return fromPlain(r.log10Norms.at(-1));
}

/** An entry as the reader would write it: without trailing zeros. */
function entryText(x: number): string {
  return String(Number(x.toPrecision(4))).replace('-', '−');
}

function nameOf(p: SpectrumParams, lang: Lang): string {
  const words = { zh, en }[lang];
  if (p.source === 'own') return words.own(`[${p.A.map((row) => row.map(entryText).join(', ')).join('; ')}]`);
  return words.family(words.params['source']?.values?.[p.source] ?? p.source, p.n);
}

function describe(p: SpectrumParams, r: SpectrumResult, lang: Lang): string {
  return { zh, en }[lang].describe({
    matrix: nameOf(p, lang),
    rho: toText(sig(r.rho, 4)),
    sigma: toText(sig(r.sigma, 4)),
    peak: toText(sigLog(r.peak.log10, 4)),
    peakAt: r.peak.k,
    belowOneFrom: r.belowOneFrom,
    zeroFrom: r.zeroFrom,
    kmax: p.kmax,
    last: toText(sigLog(lastLog10(r), 3)),
    tone: factorTone(r.rho),
  });
}

/** `0.5 − 0.866i` */
function complexText(re: number, im: number): string {
  if (im === 0) return toText(sig(re, 4));
  return `${toText(sig(re, 4))} ${im < 0 ? '−' : '+'} ${toText(sig(Math.abs(im), 4))}i`;
}

const logText = (y: number): string => (y === Number.NEGATIVE_INFINITY ? '−∞' : toText(fixed(y, 4)));

export const matrixSpectrum = defineWidget<typeof params, SpectrumResult>({
  id: 'matrix-spectrum',
  chapter: 'core-idea',
  params,
  presets: [
    {
      id: 'hump',
      params: { source: 'own', A: '0.9,10;0,0.9', kmax: 100 },
      label: { zh: '先涨后落', en: 'grows, then dies' },
      telling: true,
    },
    {
      id: 'nilpotent',
      params: { source: 'own', A: '0,2;0,0', kmax: 10 },
      label: { zh: '幂零', en: 'nilpotent' },
    },
    {
      id: 'jordan',
      params: { source: 'own', A: '1,1;0,1', kmax: 100 },
      label: { zh: '若尔当块', en: 'Jordan block' },
    },
    {
      id: 'rotation',
      params: { source: 'own', A: '0.8,-0.6;0.6,0.8', kmax: 100 },
      label: { zh: '旋转', en: 'rotation' },
    },
    {
      id: 'decays',
      params: { source: 'gaussian', n: 32, gain: 0.75 },
      label: { zh: 'σ > 1 仍消失', en: 'σ > 1, yet it vanishes' },
      telling: true,
    },
    {
      id: 'explodes',
      params: { source: 'gaussian', n: 32, gain: 1.25 },
      label: { zh: '爆炸', en: 'exploding' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 860 },
  compute,
  describe,
  figure(p, r, options) {
    return spectrumSvg(r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const log = (x: number): string => logText(Math.log10(x));
    const every = Math.max(1, Math.floor(p.kmax / 20));
    const chosen = r.log10Norms.flatMap((_, k) =>
      k % every === 0 || k === p.kmax || k === r.peak.k ? [k] : [],
    );
    return {
      columns: { zh, en }[lang].columns,
      rows: [
        ...r.eigenvalues.map(({ re, im }, i) => [
          `λ${subscript(i + 1)}`,
          complexText(re, im),
          log(Math.hypot(re, im)),
        ]),
        ...r.singularValues.map((s, i) => [`σ${subscript(i + 1)}`, toText(sig(s, 4)), log(s)]),
        ...chosen.map((k) => {
          const y = fromPlain(r.log10Norms[k]);
          return [`‖A^${k}‖₂`, toText(sigLog(y, 4)), logText(y)];
        }),
      ],
    };
  },
  code: spectrumCode,
  seeded: (p) => randomSources.includes(p.source),
});
