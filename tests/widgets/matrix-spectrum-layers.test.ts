/** What the pseudospectra, the numerical range and Kreiss's bounds say about the journey of the powers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixSpectrum } from '../../components/widgets/matrix-spectrum/definition.ts';
import {
  matrixOf,
  params,
  pasteLimits,
  type SpectrumParams,
} from '../../components/widgets/matrix-spectrum/matrix.ts';
import {
  kreissLogs,
  spectrumChart,
  spectrumPlane,
} from '../../components/widgets/matrix-spectrum/picture.ts';
import { layerReach } from '../../components/widgets/matrix-spectrum/result.ts';
import { stepSets } from '../../components/widgets/matrix-spectrum/steps.ts';
import { matrixCsv, parseMatrixText } from '../../src/lib/matrix-text.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { planeFrame, planeSvg } from '../../src/lib/plane.ts';
import { fromPlain } from '../../src/lib/widget.ts';
import { pseudospectralRadius, spectralRadius, toRows } from '../../src/math/index.ts';

const defaults = defaultsOf(matrixSpectrum) as SpectrumParams;
const run = (changes: Partial<SpectrumParams>) => matrixSpectrum.compute({ ...defaults, ...changes });
const all = { pseudospectra: true, range: true, kreiss: true };
const step = (i: number) =>
  parseParams(matrixSpectrum, stepSets[i] ?? {}).params as unknown as SpectrumParams;

describe('the hump, 0.9 twice and 10', () => {
  const r = run({ ...all, re: 1.1 });
  const contour = (exponent: number) => r.pseudospectra?.find((c) => c.exponent === exponent);

  it('is foretold by the contour of a hundredth: more than twenty hundredths beyond the circle', () => {
    const A = matrixOf(defaults);
    for (const exponent of [-1, -2]) {
      const found = contour(exponent);
      expect(found?.cut).toBe(false);
      expect(found?.reach).toBeCloseTo(pseudospectralRadius(A, 10 ** exponent), 1);
    }
    const bound = ((contour(-2)?.reach ?? 0) - 1) / 0.01;
    expect(bound).toBeGreaterThan(20);
    expect(bound).toBeLessThan(10 ** r.peak.log10);
  });

  it('lies between Kreiss’s bounds, K = 25.01 and e·n·K = 136; at z = 1.1 K is nearly met', () => {
    const { lower, upper, at } = kreissLogs(r);
    expect(10 ** lower).toBeCloseTo(25.01, 2);
    expect(10 ** upper).toBeCloseTo(136.0, 1);
    expect(at).toBeLessThanOrEqual(lower);
    expect(lower - at).toBeLessThan(1e-4);
    expect(r.peak.log10).toBeGreaterThan(lower);
    expect(r.peak.log10).toBeLessThan(upper);
  });

  it('has the disk of radius 5 about 0.9 for its numerical range', () => {
    expect(r.range?.radius).toBeCloseTo(5.9, 9);
    const corners = r.range?.corners ?? [];
    for (let i = 0; i < corners.length; i += 2)
      expect(Math.hypot((corners[i] ?? 0) - 0.9, corners[i + 1] ?? 0)).toBeCloseTo(5, 1);
  });

  it('has Gelfand’s root creep: still above 0.96 after a hundred steps', () => {
    const gelfand = spectrumChart(run({ chart: 'root' }), 'en', '', 'root').series[0]?.y.at(-1);
    expect(gelfand).toBeCloseTo(0.9654, 4);
  });

  it('is one step away: its pseudospectra with the cross, Gelfand’s root, the Jordan block of order 8', () => {
    expect(step(1)).toMatchObject({ pseudospectra: true, kreiss: true, kmax: 100 });
    expect(step(2)).toMatchObject({ chart: 'root', pseudospectra: false });
    for (const set of stepSets) expect(set).toHaveProperty('nonnormality', 1);
    const jordan = matrixSpectrum.compute(step(5));
    expect(jordan.peak.k).toBe(69);
    expect(10 ** jordan.peak.log10).toBeCloseTo(1.586e6, -4);
    expect(jordan.belowOneFrom).toBe(306);
    expect(10 ** (fromPlain(jordan.log10Norms[100]) / 100)).toBeCloseTo(1.147, 3);
  });

  it('has a gentler cousin: [[0.95, 3], [0, 0.9]] peaks at 15.6 at k = 13 and is below 1 from 80', () => {
    const cousin = run({
      A: [
        [0.95, 3],
        [0, 0.9],
      ],
    });
    expect(cousin.peak.k).toBe(13);
    expect(10 ** cousin.peak.log10).toBeCloseTo(15.6, 1);
    expect(cousin.belowOneFrom).toBe(80);
    expect(10 ** (fromPlain(cousin.log10Norms[100]) / 100)).toBeCloseTo(0.99, 3);
  });
});

describe('the bounds', () => {
  it('hold for every family: each point bounds the largest power from below, e·n·K from above', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...params.source.values),
        fc.integer({ min: 2, max: 14 }),
        fc.double({ min: 0.2, max: 0.95, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (source, n, gain, nonnormality, re, im) => {
          const p = { ...defaults, source, n, gain, nonnormality, kmax: 300, kreiss: true, re, im };
          const r = matrixSpectrum.compute(p);
          // Where the last norm is not small, a later one may be larger still.
          if (r.rho >= 0.97 || fromPlain(r.log10Norms.at(-1)) > -1) return;
          const { lower, upper, at } = kreissLogs(r);
          expect(lower).toBeLessThanOrEqual(r.peak.log10 + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(r.peak.log10 - 1e-9);
          if (Math.hypot(re, im) > 1) expect(at).toBeLessThanOrEqual(lower + 1e-4);
          else expect(r.kreiss?.at).toBeNull();
        },
      ),
      { numRuns: 40, seed: 21 },
    );
  });

  it('are none where ρ is not below 1, but a point still speaks', () => {
    const r = run({ source: 'orthogonal', gain: 1, kreiss: true, re: 2 });
    expect(r.kreiss?.constant).toBeNull();
    expect(fromPlain(r.kreiss?.at ?? 0)).toBeLessThanOrEqual(1);
    expect(run({ kreiss: true, source: 'jordan', gain: 2, re: 2 }).kreiss?.at).toBe('Infinity');
  });

  it('are computed only when asked for', () => {
    expect(run({})).toMatchObject({ pseudospectra: null, range: null, kreiss: null });
  });
});

describe('the pseudospectra', () => {
  it('of a normal matrix are disks about its eigenvalues, and prove nothing', () => {
    const r = run({ source: 'orthogonal', gain: 0.8, n: 6, pseudospectra: true });
    for (const { exponent, reach } of r.pseudospectra ?? []) {
      expect(reach).toBeGreaterThan(0.8);
      expect(reach).toBeLessThan(0.8 + 1.3 * 10 ** exponent);
    }
    expect(matrixSpectrum.describe({ ...defaults, source: 'orthogonal' }, r, 'en')).toContain('No contour');
  });

  it('are drawn at order 128 from a coarser grid, to the same radius', () => {
    const p = { ...defaults, source: 'grcar' as const, n: 128, gain: 0.4, pseudospectra: true };
    const r = matrixSpectrum.compute(p);
    const found = r.pseudospectra?.find(({ exponent }) => exponent === -2);
    expect(found?.reach).toBeCloseTo(pseudospectralRadius(matrixOf(p), 0.01), 1);
  });

  it('are named without overlap, inside the picture', () => {
    for (const [source, n, gain] of [
      ['jordan', 32, 0.5],
      ['grcar', 40, 0.4],
      ['kahan', 20, 0.9],
    ] as const) {
      const r = run({ ...all, source, n, gain });
      const plane = spectrumPlane(r, 'zh');
      const svg = plane.under?.(planeFrame(plane, 260, 260), (name) => name) ?? '';
      const spots = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)/g)].map(
        ([, x, y, name = '']) => ({
          x: Number(x),
          y: Number(y),
          half: 3.5 * name.replace(/&#\d+;/g, '_').length,
        }),
      );
      expect(spots.length).toBeGreaterThan(1);
      spots.forEach((a, i) => {
        expect(a.x - a.half > 0 && a.x + a.half < 260 && a.y > 10 && a.y < 260).toBe(true);
        for (const b of spots.slice(i + 1))
          expect(Math.abs(a.x - b.x) > a.half + b.half || Math.abs(a.y - b.y) > 11).toBe(true);
      });
    }
  });

  it('leave the cross in the picture, wherever it is put', () => {
    for (const [re, im] of [
      [10, 10],
      [-10, 0],
      [0.1, -3],
    ] as const) {
      const plane = spectrumPlane(run({ kreiss: true, re, im }), 'en');
      const { px, py } = planeFrame(plane, 300, 270);
      expect(px(re) > 0 && px(re) < 300 && py(im) > 0 && py(im) < 270).toBe(true);
    }
    expect(layerReach({ rho: 0.9, sigma: 10 })).toBeCloseTo(1.9, 12);
  });
});

describe('the numerical range', () => {
  it('is shown whole where it is alone, and named in the corner where it would dwarf the contours', () => {
    const alone = spectrumPlane(run({ range: true }), 'en');
    expect(alone.reach).toBeGreaterThan(5.9);
    expect(alone.circles.map(({ label }) => label)).toEqual(['σ', 'ρ']);
    const among = spectrumPlane(run({ range: true, pseudospectra: true }), 'en');
    expect(among.reach).toBeCloseTo(1.9, 12);
    expect(planeSvg(among, 300, 300, 'light')).toContain('σ W(A) ↗');
  });
});

describe('the non-normality', () => {
  it('keeps the eigenvalues and stretches the far corner; 1 changes nothing', () => {
    const p = { ...defaults, source: 'symmetric' as const, n: 5, gain: 0.8 };
    const [plain, stretched] = [matrixOf(p), matrixOf({ ...p, nonnormality: 30 })];
    expect(spectralRadius(stretched)).toBeCloseTo(spectralRadius(plain), 10);
    expect(toRows(stretched)[0]?.[4]).toBeCloseTo(30 * (toRows(plain)[0]?.[4] ?? NaN), 10);
    expect(matrixOf({ ...p, nonnormality: 1 })).toEqual(plain);
    expect(run({ source: 'symmetric', nonnormality: 30 }).henrici).toBeGreaterThan(
      run({ source: 'symmetric' }).henrici + 1,
    );
    // The hump sinks as the matrix is made nearly normal.
    expect(10 ** run({ nonnormality: 0.001 }).peak.log10).toBeLessThan(1.01);
    expect(
      matrixSpectrum.describe({ ...defaults, nonnormality: 3 }, run({ nonnormality: 3 }), 'en'),
    ).toContain('non-normality 3');
  });
});

describe('a pasted matrix', () => {
  it('of order 32 and more is computed like any other, and named by its order', () => {
    const p = { ...defaults, source: 'gaussian' as const, n: 40, gain: 0.9 };
    const read = parseMatrixText(matrixCsv(toRows(matrixOf(p))), pasteLimits);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const own = { ...defaults, A: read.rows };
    expect(matrixSpectrum.compute(own)).toEqual(matrixSpectrum.compute(p));
    expect(matrixSpectrum.describe(own, matrixSpectrum.compute(own), 'zh')).toContain('40 阶');
  });

  it('goes into an address up to order 8 and no further', () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => i - j));
    expect(parseParams(matrixSpectrum, { A: rows(8) }).notices).toEqual([]);
    expect(parseParams(matrixSpectrum, { A: rows(9) }).notices).toHaveLength(1);
    expect(pasteLimits).toMatchObject({ minSize: 2, maxSize: 128 });
  });
});

describe('the program', () => {
  it('prints what the layers show', () => {
    const code =
      matrixSpectrum.code?.({ ...defaults, ...all, nonnormality: 3, chart: 'root', im: -0.5 }) ?? '';
    for (const part of [
      'd = 3 **',
      'complex(1.5, -0.5)',
      'numerical radius',
      'sigma_min',
      '10 ** (log10 / k)',
    ])
      expect(code).toContain(part);
    expect(matrixSpectrum.code?.(defaults)).not.toContain('Kreiss');
  });
});
