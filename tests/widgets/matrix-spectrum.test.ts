/** What the reader of the spectrum explorer is to discover, in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixSpectrum } from '../../components/widgets/matrix-spectrum/definition.ts';
import { matrixOf, params, type SpectrumParams } from '../../components/widgets/matrix-spectrum/matrix.ts';
import {
  factorTone,
  spectrumChart,
  spectrumPlane,
} from '../../components/widgets/matrix-spectrum/picture.ts';
import { defaultsOf, parseParams, type AnyParams } from '../../src/lib/params.ts';
import { clusters, planeReach } from '../../src/lib/plane.ts';
import { fromPlain } from '../../src/lib/widget.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const defaults = defaultsOf(matrixSpectrum) as SpectrumParams;
/** Without layers, on which nothing here depends, and of an order that does not take long. */
const moderate = (given: AnyParams): SpectrumParams => {
  const p = given as unknown as SpectrumParams;
  return { ...p, n: Math.min(p.n, 40), pseudospectra: false, range: false, kreiss: false };
};
const run = (changes: Partial<SpectrumParams>) => matrixSpectrum.compute({ ...defaults, ...changes });
const own = (A: readonly (readonly number[])[], kmax = 100) => run({ A, kmax });
const moduli = (r: ReturnType<typeof run>) => r.eigenvalues.map(({ re, im }) => Math.hypot(re, im));

describe('your own matrix', () => {
  it('has the hump: 38.75 at k = 9, below 1 from k = 63, though both eigenvalues are 0.9', () => {
    const r = run({});
    expect(r.rho).toBe(0.9);
    expect(r.eigenvalues).toEqual([
      { re: 0.9, im: 0 },
      { re: 0.9, im: 0 },
    ]);
    expect(r.peak.k).toBe(9);
    expect(10 ** r.peak.log10).toBeCloseTo(38.75, 2);
    expect(r.belowOneFrom).toBe(63);
    expect(r.sigma).toBeCloseTo(10.08, 2);
    expect(r.matrix).toEqual([
      [0.9, 10],
      [0, 0.9],
    ]);
  });

  it('has a nilpotent matrix stretch once and be zero ever after', () => {
    const r = own(
      [
        [0, 2],
        [0, 0],
      ],
      10,
    );
    expect(r).toMatchObject({ rho: 0, sigma: 2, zeroFrom: 2, belowOneFrom: 2, peak: { k: 1 } });
    expect(r.log10Norms.slice(2).every((y) => y === '-Infinity')).toBe(true);
    expect(spectrumChart(r, 'en', '').bands).toHaveLength(1);
  });

  it('has a Jordan block on the circle grow like k', () => {
    const r = own([
      [1, 1],
      [0, 1],
    ]);
    expect(r.rho).toBe(1);
    expect(factorTone(r.rho)).toBe('steady');
    for (const k of [10, 50, 100]) expect(10 ** fromPlain(r.log10Norms[k]) / k).toBeCloseTo(1, 1);
    expect(r.belowOneFrom).toBeNull();
  });

  it('has a rotation change no length at all', () => {
    const r = own([
      [0.8, -0.6],
      [0.6, 0.8],
    ]);
    for (const y of r.log10Norms) expect(Math.abs(fromPlain(y))).toBeLessThan(1e-12);
    expect(r.henrici).toBeLessThan(1e-12);
    expect(r.belowOneFrom).toBeNull();
    expect(r.peak.k).toBe(0);
    expect(r.eigenvalues[0]?.re).toBeCloseTo(0.8, 14);
    expect(Math.abs(r.eigenvalues[0]?.im ?? 0)).toBeCloseTo(0.6, 14);
  });
});

describe('the families', () => {
  it('has Gaussian matrices with σ well above 1 that decay, and others that explode', () => {
    const fading = run({ source: 'gaussian', n: 32, gain: 0.75 });
    expect(fading.sigma).toBeGreaterThan(1.3);
    expect(fading.rho).toBeLessThan(0.85);
    expect(fromPlain(fading.log10Norms.at(-1))).toBeLessThan(-6);
    const growing = run({ source: 'gaussian', n: 32, gain: 1.25 });
    expect(growing.rho).toBeGreaterThan(1.1);
    expect(fromPlain(growing.log10Norms.at(-1))).toBeGreaterThan(6);
  });

  it('has the gain mean what the help says', () => {
    for (const gain of [0.5, 0.9, 1, 1.7]) {
      for (const modulus of moduli(run({ source: 'orthogonal', gain })))
        expect(modulus).toBeCloseTo(gain, 12);
      for (const s of run({ source: 'orthogonal', gain }).singularValues) expect(s).toBeCloseTo(gain, 12);
      expect(moduli(run({ source: 'jordan', gain }))).toEqual(Array.from({ length: 16 }, () => gain));
      for (const modulus of moduli(run({ source: 'companion', n: 8, gain })))
        expect(modulus).toBeCloseTo(gain, 10);
      const kahan = moduli(run({ source: 'kahan', n: 6, gain }));
      kahan.forEach((modulus, i) => expect(modulus).toBeCloseTo(gain * Math.sin(1.2) ** i, 12));
      const toeplitz = run({ source: 'toeplitz', n: 8, gain });
      expect(toeplitz.rho).toBeCloseTo(gain * Math.cos(Math.PI / 9), 10);
      expect(run({ source: 'grcar', gain }).sigma / run({ source: 'grcar', gain: 1 }).sigma).toBeCloseTo(
        gain,
        12,
      );
    }
    const noise = matrixOf({ ...defaults, source: 'identity-plus-noise', gain: 0 });
    expect([...noise.data].filter((x) => x !== 0)).toEqual(Array.from({ length: 16 }, () => 1));
    for (const { im } of run({ source: 'symmetric' }).eigenvalues) expect(im).toBe(0);
  });

  it('has normal matrices hide nothing: ρ = σ and no departure', () => {
    for (const source of ['orthogonal', 'symmetric'] as const)
      for (const seed of [1, 2, 3, 4, 5]) {
        const r = run({ source, seed });
        expect(r.rho).toBeCloseTo(r.sigma, 10);
        expect(r.henrici).toBeLessThan(1e-10);
      }
  });
});

describe('every matrix', () => {
  it('has its norms between ρ^k and σ^k', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const p = moderate(given);
        const r = matrixSpectrum.compute(p);
        // Defective eigenvalues are found to the n-th root of the precision only, so ρ is allowed that much.
        const slack = p.source === 'own' ? 1e-7 : 1e-2;
        const size = Math.max(r.sigma, 1e-300);
        const underflows = r.log10Norms.some((y) => fromPlain(y) === Number.NEGATIVE_INFINITY);
        r.log10Norms.forEach((y, k) => {
          if (k === 0 || underflows) return;
          const rate = fromPlain(y) / k;
          expect(rate).toBeLessThanOrEqual(Math.log10(size) + 1e-9);
          if (r.rho > slack * size) expect(rate).toBeGreaterThanOrEqual(Math.log10(r.rho - slack * size));
        });
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('says from where its norms stay below 1', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const { belowOneFrom, log10Norms, peak } = matrixSpectrum.compute(moderate(given));
        const logs = log10Norms.map(fromPlain);
        if (belowOneFrom === null) expect(logs.at(-1)).toBeGreaterThanOrEqual(-1e-9);
        else {
          expect(logs.slice(belowOneFrom).every((y) => y < 0)).toBe(true);
          expect(logs[belowOneFrom - 1]).toBeGreaterThanOrEqual(-1e-9);
        }
        expect(peak.log10).toBeGreaterThanOrEqual(Math.max(...logs) - 1e-9);
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});

describe('its picture', () => {
  it('shows a double eigenvalue as double, and every eigenvalue inside the frame', () => {
    const plane = spectrumPlane(run({}), 'en');
    expect(clusters(plane.points, 1e-3)).toMatchObject([{ re: 0.9, count: 2 }]);
    const wide = spectrumPlane(run({ source: 'gaussian', n: 32, gain: 4 }), 'zh');
    const reach = planeReach(wide);
    expect(wide.points.every(({ re, im }) => Math.hypot(re, im) < reach)).toBe(true);
  });

  it('colours eigenvalues by where they lie', () => {
    expect([0.5, 1, 1 + 1e-13, 2].map(factorTone)).toEqual(['vanish', 'steady', 'steady', 'explode']);
  });

  it('takes its matrix from an address', () => {
    const { params: parsed, notices } = parseParams(matrixSpectrum, { a: '1,1;-0.01,0.8', KMAX: '80' });
    expect(notices).toEqual([]);
    expect(parsed).toMatchObject({
      A: [
        [1, 1],
        [-0.01, 0.8],
      ],
      kmax: 80,
    });
  });
});
