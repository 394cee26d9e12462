/** Fixed points: what the spectral radius at one promises to an iteration, and what it does not. */
import { fixed, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { follow, type FixedResult } from './iteration.ts';
import { inOneDimension, params, type FixedParams } from './maps.ts';
import { fixedSvg, rhoTone } from './picture.ts';
import { zh } from './zh.ts';

/** The last error as a multiple of the first, by its logarithm; null where rounding has it or there is no first. */
export function lastRatio(r: NonNullable<FixedResult>): number | null {
  const [first, last] = [r.log10Errors[0], r.log10Errors.at(-1)];
  if (typeof first !== 'number' || last === null || last === undefined) return null;
  const ratio = fromPlain(last) - first;
  return ratio === Number.POSITIVE_INFINITY ? null : ratio;
}

function describe(p: FixedParams, r: FixedResult, lang: Lang): string {
  const words = { zh, en }[lang];
  if (!r) return words.undefinedMap;
  const ratio = lastRatio(r);
  return words.describe({
    map: words.params['map']?.values?.[p.map] ?? p.map,
    rho: toText(sig(r.rho, 4)),
    sigma: toText(sig(r.sigma, 4)),
    tone: rhoTone(r),
    peak: r.largest && r.largest.k > 0 ? toText(sigLog(r.largest.log10, 4)) : null,
    peakAt: r.largest?.k ?? 0,
    belowFrom: r.belowFrom,
    steps: p.steps,
    last: ratio === null ? null : toText(sigLog(ratio, 3)),
    arrives: r.arrives,
    weight: p.weight === 1 || inOneDimension(p.map) ? null : toText(sig(p.weight, 3)),
    start: r.largest !== null,
  });
}

function pointText(x: readonly (number | string)[]): string {
  return x
    .map(fromPlain)
    .map((v) => (Number.isFinite(v) ? toText(sig(v, 6)) : v > 0 ? '∞' : '−∞'))
    .join(', ');
}

function code(p: FixedParams): string {
  const start = inOneDimension(p.map) ? `[${p.x0}]` : `[${p.x0}, ${p.y0}]`;
  const rows = (m: readonly (readonly number[])[]): string =>
    `np.array([${m.map((row) => `[${row.join(', ')}]`).join(', ')}], dtype=float)`;
  const map = {
    linear: [`A = ${rows(p.A)}`, 'F, fixed = lambda x: A @ x, np.zeros(2)'],
    jacobi: [
      `S = ${rows(p.S)}`,
      'r = S @ np.ones(2)',
      'M = np.diag(np.diag(S))',
      'F, fixed = lambda x: x + np.linalg.solve(M, r - S @ x), np.ones(2)',
    ],
    'gauss-seidel': [
      `S = ${rows(p.S)}`,
      'r = S @ np.ones(2)',
      'M = np.tril(S)',
      'F, fixed = lambda x: x + np.linalg.solve(M, r - S @ x), np.ones(2)',
    ],
    quartic: ['F, fixed = lambda x: 1.1 / (1 + x @ x) * np.array([-x[1]**3, x[0]**3]), np.zeros(2)'],
    cosine: ['F, fixed = np.cos, np.array([0.7390851332151607])'],
    newton: ['F, fixed = lambda x: x - (x - np.cos(x)) / (1 + np.sin(x)), np.array([0.7390851332151607])'],
  }[p.map];
  const weight = inOneDimension(p.map) ? '1' : `np.array([1, ${p.weight}])`;
  return [
    'import numpy as np',
    ...map,
    `x, omega, weight = np.array(${start}, dtype=float), ${p.omega}, ${weight}`,
    `for k in range(${p.steps} + 1):`,
    '    print(k, x, np.linalg.norm(weight * (x - fixed)))',
    '    x = (1 - omega) * x + omega * F(x)',
  ].join('\n');
}

export const fixedPoint = defineWidget<typeof params, FixedResult>({
  id: 'fixed-point',
  chapter: 'applications',
  subject: 'numerical-analysis',
  params,
  presets: [
    {
      id: 'weighted',
      params: { weight: 20 },
      label: { zh: '换一个范数', en: 'another norm' },
      telling: true,
    },
    {
      id: 'cosine',
      params: { map: 'cosine', x0: -1.5, steps: 40 },
      label: { zh: 'cos x', en: 'cos x' },
      telling: true,
    },
    {
      id: 'newton',
      params: { map: 'newton', x0: 0, steps: 10 },
      label: { zh: '牛顿法', en: 'Newton' },
    },
    {
      id: 'seidel',
      params: { map: 'gauss-seidel', x0: 0, y0: 0, steps: 40 },
      label: { zh: '高斯–赛德尔', en: 'Gauss–Seidel' },
    },
    {
      id: 'away',
      params: { map: 'quartic', x0: 3.3, y0: 0, steps: 40 },
      label: { zh: '局部，不是全局', en: 'local, not global' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 1280 },
  compute: follow,
  describe,
  figure: (p, r, options) => fixedSvg(p, r, describe(p, r, options.lang), options),
  table(p, r, lang) {
    const { columns, rounded, undefinedMap } = { zh, en }[lang];
    if (!r) return { columns, rows: [['0', undefinedMap, '', '']] };
    const every = Math.max(1, Math.floor(p.steps / 25));
    const first = r.log10Errors[0];
    const size = (log: number): string => (log === Number.POSITIVE_INFINITY ? '∞' : toText(sigLog(log, 4)));
    return {
      columns,
      rows: r.orbit.flatMap((x, k) => {
        if (k % every !== 0 && k !== r.orbit.length - 1 && k !== r.largest?.k) return [];
        const y = r.log10Errors[k];
        if (y === null || y === undefined) return [[k, pointText(x), rounded, rounded]];
        const ratio = typeof first === 'number' ? size(fromPlain(y) - first) : toText(fixed(0, 0));
        return [[k, pointText(x), size(fromPlain(y)), ratio]];
      }),
    };
  },
  code,
});
