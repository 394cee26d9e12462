/** The linear system s_{k+1} = A s_k in the plane: what ρ, σ and the start each decide. */
import { fixed, sig, sigLog, toneOf, toText, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, plainNumber } from '../../../src/lib/widget.ts';
import { eigenvalues } from '../../../src/math/eigenvalues.ts';
import { log10Abs } from '../../../src/math/log.ts';
import { matrix } from '../../../src/math/matrix.ts';
import { multiply } from '../../../src/math/multiply.ts';
import { vectorNorm } from '../../../src/math/norms.ts';
import { powerNorms } from '../../../src/math/power-norms.ts';
import { normalize } from '../../../src/math/scaling.ts';
import { svd } from '../../../src/math/svd.ts';
import { en } from './en.ts';
import { eigenvectors, factorTone, params, type LinearParams } from './matrix.ts';
import { linearSvg } from './picture.ts';
import type { LinearResult } from './result.ts';
import { zh } from './zh.ts';

/** Rounding leaves the logarithm of the norm of a power of an orthogonal matrix within this of 0. */
const NOT_BELOW = -1e-10;
const LOG10_2 = Math.log10(2);

/** The orbit as unit vectors with the logarithms of their lengths, so that nothing over- or underflows. */
function orbitOf({ A, x, y, kmax }: LinearParams): Pick<LinearResult, 'log10Sizes' | 'directions'> {
  const step = matrix(A);
  const exponent = normalize(step.data);
  const log10Sizes: number[] = [];
  const directions: number[][] = [];
  let state = matrix([[x], [y]]);
  let log10 = 0;
  for (let k = 0; k <= kmax; k++) {
    if (k > 0) {
      state = multiply(step, state);
      log10 += exponent * LOG10_2;
    }
    const size = vectorNorm(state.data);
    log10 = size === 0 ? Number.NEGATIVE_INFINITY : log10 + log10Abs(size);
    state.data.forEach((s, i) => (state.data[i] = size === 0 ? 0 : s / size));
    log10Sizes.push(log10);
    directions.push(Array.from(state.data, (s) => s + 0));
  }
  return { log10Sizes: log10Sizes.map(plainNumber), directions };
}

function compute(p: LinearParams): LinearResult {
  const A = matrix(p.A);
  // From right to left, an order that real eigenvalues keep while one is dragged.
  const values = eigenvalues(A)
    .map(({ re, im }) => ({ re, im }))
    .sort((one, two) => two.re - one.re || two.im - one.im);
  const { s, V } = svd(A);
  const norms = powerNorms(A, p.kmax);
  let peak = 0;
  norms.forEach((log10, k) => {
    if (log10 > (norms[peak] ?? 0) + 1e-12) peak = k;
  });
  const lastAbove = norms.findLastIndex((log10) => log10 >= NOT_BELOW);
  const zero = norms.indexOf(Number.NEGATIVE_INFINITY);
  const [v = 1, w = 0] = [V.data[0], V.data[V.cols]];
  const up = w < 0 || (w === 0 && v < 0) ? -1 : 1;
  return {
    matrix: p.A.map((row) => row.map((a) => a + 0)),
    rho: Math.max(...values.map(({ re, im }) => Math.hypot(re, im))),
    sigma: s[0] ?? 0,
    eigenvalues: values,
    eigenvectors: eigenvectors(p.A, values),
    stretched: [up * v + 0, up * w + 0],
    log10Norms: Array.from(norms, plainNumber),
    peak: { k: peak, log10: norms[peak] ?? 0 },
    belowOneFrom: lastAbove === p.kmax ? null : lastAbove + 1,
    zeroFrom: zero < 0 ? null : zero,
    ...orbitOf(p),
  };
}

/** The length of the last state, and its logarithm. */
export function lastSize(r: LinearResult): number {
  return fromPlain(r.log10Sizes.at(-1));
}

/** What has become of the start: longer, shorter or as long; a start at zero stays. */
export function orbitTone(r: LinearResult): Tone {
  const first = fromPlain(r.log10Sizes[0]);
  return first === Number.NEGATIVE_INFINITY ? 'steady' : toneOf(lastSize(r) - first, 0.005);
}

/** An entry as the reader would write it: without trailing zeros. */
function entryText(x: number): string {
  return String(Number(x.toPrecision(4))).replace('-', '−');
}

function describe(p: LinearParams, r: LinearResult, lang: Lang): string {
  return { zh, en }[lang].describe({
    matrix: `[${p.A.map((row) => row.map(entryText).join(', ')).join('; ')}]`,
    rho: toText(sig(r.rho, 4)),
    sigma: toText(sig(r.sigma, 4)),
    tone: factorTone(r.rho),
    peak: toText(sigLog(r.peak.log10, 4)),
    peakAt: r.peak.k,
    belowOneFrom: r.belowOneFrom,
    zeroFrom: r.zeroFrom,
    kmax: p.kmax,
    start: `(${entryText(p.x)}, ${entryText(p.y)})`,
    first: toText(sigLog(fromPlain(r.log10Sizes[0]), 3)),
    last: toText(sigLog(lastSize(r), 3)),
    orbit: orbitTone(r),
  });
}

const logText = (y: number): string => (y === Number.NEGATIVE_INFINITY ? '−∞' : toText(fixed(y, 4)));

/** One coordinate of a state given by its direction and the logarithm of its length. */
function coordinateText(log10: number, share: number): string {
  const size = log10 + log10Abs(share);
  return toText(sigLog(size, 4, share < 0 ? -1 : 1));
}

export const linearSystem = defineWidget<typeof params, LinearResult>({
  id: 'linear-system',
  chapter: 'core-idea',
  subject: 'dynamical-systems',
  params,
  presets: [
    {
      id: 'hump',
      params: { A: '0.9,10;0,0.9', x: 0, y: 1, kmax: 80 },
      label: { zh: '先涨后落', en: 'grows, then dies' },
    },
    {
      id: 'shear',
      params: { A: '1,1;0,1', x: 0, y: 1, kmax: 80 },
      label: { zh: '错切，ρ = 1', en: 'shear, ρ = 1' },
      telling: true,
    },
    {
      id: 'saddle',
      params: { A: '1.25,0.75;0.75,1.25', x: 1, y: -1, kmax: 20 },
      label: { zh: '鞍点，从稳定方向出发', en: 'saddle, from its stable direction' },
      telling: true,
    },
    {
      id: 'rotation',
      params: { A: '0.8,-0.6;0.6,0.8', x: 1, y: 0, kmax: 40 },
      label: { zh: '旋转', en: 'rotation' },
    },
    {
      id: 'spiral',
      params: { A: '0.9,-0.3;0.3,0.9', x: 2, y: 0, kmax: 60 },
      label: { zh: '螺旋', en: 'spiral' },
    },
    {
      id: 'nilpotent',
      params: { A: '0,2;0,0', x: 0.5, y: 1, kmax: 10 },
      label: { zh: '幂零', en: 'nilpotent' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 1300 },
  compute,
  describe,
  figure(p, r, options) {
    return linearSvg(r, orbitTone(r), describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.kmax / 20));
    const chosen = r.log10Norms.flatMap((_, k) =>
      k % every === 0 || k === p.kmax || k === r.peak.k ? [k] : [],
    );
    return {
      columns: { zh, en }[lang].columns,
      rows: chosen.map((k) => {
        const size = fromPlain(r.log10Sizes[k]);
        const norm = fromPlain(r.log10Norms[k]);
        const [x = 0, y = 0] = r.directions[k] ?? [];
        return [
          k,
          coordinateText(size, x),
          coordinateText(size, y),
          toText(sigLog(size, 4)),
          toText(sigLog(norm, 4)),
          logText(size),
          logText(norm),
        ];
      }),
    };
  },
  code({ A, x, y, kmax }) {
    return [
      'import numpy as np',
      `A = np.array([${A.map((row) => `[${row.join(', ')}]`).join(', ')}], dtype=float)`,
      `s = np.array([${x}, ${y}], dtype=float)`,
      'print("rho", max(abs(np.linalg.eigvals(A))))',
      'print("sigma", np.linalg.norm(A, 2))',
      'P = np.eye(2)',
      `for k in range(1, ${kmax} + 1):`,
      '    s, P = A @ s, A @ P',
      '    print(k, s, np.linalg.norm(s), np.linalg.norm(P, 2))',
    ].join('\n');
  },
});
