/** The result in words and as a table. */
import { powerLabel } from '../../../src/lib/axis.ts';
import { fixed, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { fromPlain, type Table } from '../../../src/lib/widget.ts';
import { wordsOf } from './lazy.ts';
import type { SpectrumParams } from './matrix.ts';
import { factorTone, kreissLogs, subscript } from './picture.ts';
import type { Contour, SpectrumBase, SpectrumResult } from './result.ts';
import type { LayerFacts } from './words.ts';

/** From this order on the entries of a matrix are not named one by one. */
const NAMED_ORDER = 3;

/** The norm of the last power, and its logarithm. */
export function lastLog10(r: SpectrumBase): number {
  return fromPlain(r.log10Norms.at(-1));
}

/** An entry as the reader would write it: without trailing zeros. */
function entryText(x: number): string {
  return String(Number(x.toPrecision(4))).replace('-', '−');
}

function nameOf(p: SpectrumParams, lang: Lang): string {
  const words = wordsOf(lang);
  const plain =
    p.source !== 'own'
      ? words.family(words.params['source']?.values?.[p.source] ?? p.source, p.n)
      : p.A.length > NAMED_ORDER
        ? words.ownOf(p.A.length)
        : words.own(`[${p.A.map((row) => row.map(entryText).join(', ')).join('; ')}]`);
  return p.nonnormality === 1 ? plain : words.stretched(plain, entryText(p.nonnormality));
}

/** `0.5 − 0.866i` */
function complexText(re: number, im: number): string {
  if (im === 0) return toText(sig(re, 4));
  return `${toText(sig(re, 4))} ${im < 0 ? '−' : '+'} ${toText(sig(Math.abs(im), 4))}i`;
}

/** A line found on a grid proves growth only with something to spare. */
const PROOF = 1.1;

/** A point that the reader has chosen, as chosen: without trailing zeros. */
export function pointText({ re, im }: { readonly re: number; readonly im: number }): string {
  if (im === 0) return entryText(re);
  return `${entryText(re)} ${im < 0 ? '−' : '+'} ${entryText(Math.abs(im))}i`;
}

const boundOf = ({ exponent, reach }: Contour): number => (reach - 1) / 10 ** exponent;

function layerFacts(p: SpectrumParams, r: SpectrumResult): LayerFacts {
  // What leaves the window reaches farther than is known.
  const best = (r.pseudospectra ?? [])
    .filter((c) => !c.cut && boundOf(c) > PROOF)
    .sort((a, b) => boundOf(b) - boundOf(a))[0];
  const { lower, upper, at } = kreissLogs(r);
  const last = lastLog10(r);
  return {
    pseudospectra: r.pseudospectra !== null,
    contour: best
      ? {
          eps: powerLabel(best.exponent),
          reach: toText(sig(best.reach, 3)),
          bound: toText(sig(boundOf(best), 2)),
        }
      : null,
    radius: r.range?.radius === null || r.range?.radius === undefined ? null : toText(sig(r.range.radius, 4)),
    kreiss: Number.isFinite(lower)
      ? { lower: toText(sigLog(lower, 4)), upper: toText(sigLog(upper, 4)) }
      : null,
    at: r.kreiss && Number.isFinite(at) ? { z: pointText(r.kreiss), bound: toText(sigLog(at, 4)) } : null,
    root: p.chart === 'root' ? toText(sigLog(last / p.kmax, 4)) : null,
  };
}

export function describe(p: SpectrumParams, r: SpectrumResult, lang: Lang): string {
  return wordsOf(lang).describe({
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
    layers: layerFacts(p, r),
  });
}

const logText = (y: number): string => (y === Number.NEGATIVE_INFINITY ? '−∞' : toText(fixed(y, 4)));

/** With about so many of the powers. */
export function tableOf(p: SpectrumParams, r: SpectrumResult, lang: Lang, powers = 20): Table {
  const row = (name: string, x: number): string[] => [name, toText(sig(x, 4)), logText(Math.log10(x))];
  const logRow = (name: string, y: number): string[][] =>
    Number.isFinite(y) ? [[name, toText(sigLog(y, 4)), logText(y)]] : [];
  const every = Math.max(1, Math.floor(p.kmax / powers));
  const chosen = r.log10Norms.flatMap((_, k) =>
    k % every === 0 || k === p.kmax || k === r.peak.k ? [k] : [],
  );
  const { lower, upper, at } = kreissLogs(r);
  return {
    columns: wordsOf(lang).columns,
    rows: [
      ...r.eigenvalues.map(({ re, im }, i) => [
        `λ${subscript(i + 1)}`,
        complexText(re, im),
        logText(Math.log10(Math.hypot(re, im))),
      ]),
      ...r.singularValues.map((s, i) => row(`σ${subscript(i + 1)}`, s)),
      ...(r.pseudospectra ?? []).map((c) =>
        row(`ρ_ε, ε = ${powerLabel(c.exponent)}${c.cut ? ', ≥' : ''}`, c.reach),
      ),
      ...(r.range?.radius === null || r.range?.radius === undefined ? [] : [row('w(A)', r.range.radius)]),
      ...logRow('K', lower),
      ...logRow('e·n·K', upper),
      ...logRow(`(|z| − 1)‖(z − A)⁻¹‖, z = ${pointText(r.kreiss ?? p)}`, at),
      ...chosen.flatMap((k) => {
        const y = fromPlain(r.log10Norms[k]);
        const norm = [`‖A^${k}‖₂`, toText(sigLog(y, 4)), logText(y)];
        if (p.chart !== 'root' || k === 0) return [norm];
        return [norm, [`‖A^${k}‖₂^(1/${k})`, toText(sigLog(y / k, 4)), logText(y / k)]];
      }),
    ],
  };
}
