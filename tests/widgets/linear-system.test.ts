/** What the reader of the linear system is to discover, in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearSystem, lastSize, orbitTone } from '../../components/widgets/linear-system/definition.ts';
import {
  factorTone,
  params,
  withEigenvalue,
  type LinearParams,
} from '../../components/widgets/linear-system/matrix.ts';
import { linearChart, stateReach } from '../../components/widgets/linear-system/picture.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain, type AnyDefinition } from '../../src/lib/widget.ts';
import { eigenvalues } from '../../src/math/eigenvalues.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const definition = linearSystem as unknown as AnyDefinition;

const at = (index: number): LinearParams =>
  parseParams(definition, definition.words.en.steps[index]?.set ?? {}).params as LinearParams;
const run = (p: LinearParams) => linearSystem.compute(p);
const [hump, shear, saddle, beside, rotation, spiral, nilpotent] = [0, 1, 2, 3, 4, 5, 6].map(at) as [
  LinearParams,
  LinearParams,
  LinearParams,
  LinearParams,
  LinearParams,
  LinearParams,
  LinearParams,
];

describe('ρ decides the fate, σ only the first step', () => {
  it('has the hump grow to 38.75 at k = 9 and stay below 1 only from k = 63, with ρ = 0.9 and σ = 10.08', () => {
    const r = run(hump);
    expect(r.rho).toBe(0.9);
    expect(r.sigma).toBeCloseTo(10.08, 2);
    expect(10 ** fromPlain(r.log10Norms[1])).toBeCloseTo(r.sigma, 10);
    expect(r.peak.k).toBe(9);
    expect(10 ** r.peak.log10).toBeCloseTo(38.75, 2);
    expect(r.belowOneFrom).toBe(63);
    expect(factorTone(r.rho)).toBe('vanish');
    expect(orbitTone(r)).toBe('vanish');
    expect(r.eigenvectors).toEqual([[1, 0]]);
    // The whole journey is in the picture.
    expect(stateReach(r)).toBeGreaterThan(38.75);
    expect(run(defaultsOf(definition) as unknown as LinearParams).peak.k).toBe(9);
  });

  it('has no first step longer than σ, and one along the most stretched direction as long', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const p = given as unknown as LinearParams;
        const r = run(p);
        const first = fromPlain(r.log10Sizes[1]) - fromPlain(r.log10Sizes[0]);
        if (Number.isFinite(first)) expect(first).toBeLessThanOrEqual(Math.log10(r.sigma) + 1e-9);
        const [x = 0, y = 0] = r.stretched;
        if (r.sigma > 1e-9)
          expect(fromPlain(run({ ...p, x, y }).log10Sizes[1])).toBeCloseTo(Math.log10(r.sigma), 9);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('ρ = 1', () => {
  it('lets a shear grow like k', () => {
    const r = run(shear);
    expect(r.rho).toBe(1);
    for (const k of [10, 40, 80]) {
      expect(10 ** fromPlain(r.log10Norms[k]) / k).toBeCloseTo(1, 1);
      expect(10 ** fromPlain(r.log10Sizes[k])).toBeCloseTo(Math.hypot(k, 1), 9);
    }
    expect(r.belowOneFrom).toBeNull();
    expect([factorTone(r.rho), orbitTone(r)]).toEqual(['steady', 'explode']);
  });

  it('has a rotation change no length', () => {
    const r = run(rotation);
    expect(r.eigenvectors).toEqual([]);
    expect(r.eigenvalues).toHaveLength(2);
    for (const y of [...r.log10Norms, ...r.log10Sizes]) expect(Math.abs(fromPlain(y))).toBeLessThan(1e-12);
    expect([factorTone(r.rho), factorTone(r.sigma), orbitTone(r)]).toEqual(['steady', 'steady', 'steady']);
  });
});

describe('the start', () => {
  it('on the stable direction of the saddle is halved at each step although ρ = 2', () => {
    const r = run(saddle);
    expect(r.rho).toBe(2);
    r.log10Sizes.map(fromPlain).forEach((y, k) => {
      expect(y).toBeCloseTo(Math.log10(Math.SQRT2) - k * Math.log10(2), 12);
    });
    expect([factorTone(r.rho), orbitTone(r)]).toEqual(['explode', 'vanish']);
    const slopes = r.eigenvectors.map(([x = 0, y = 0]) => y / x);
    expect(slopes[0]).toBeCloseTo(1, 12);
    expect(slopes[1]).toBeCloseTo(-1, 12);
  });

  it('a hundredth beside it is carried off', () => {
    const r = run(beside);
    expect(orbitTone(r)).toBe('explode');
    expect(lastSize(r)).toBeGreaterThan(3);
    expect(fromPlain(r.log10Sizes[2])).toBeLessThan(fromPlain(r.log10Sizes[0]));
  });

  it('at zero stays there, and is not called a fate', () => {
    const r = run({ ...saddle, x: 0, y: 0 });
    expect(r.log10Sizes.every((y) => y === '-Infinity')).toBe(true);
    expect(orbitTone(r)).toBe('steady');
  });
});

describe('the other presets', () => {
  it('spirals inwards with |λ| = √0.9', () => {
    const r = run(spiral);
    expect(r.rho).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(lastSize(r)).toBeCloseTo(Math.log10(2) + 30 * Math.log10(0.9), 9);
  });

  it('is exactly zero after two nilpotent steps', () => {
    const r = run(nilpotent);
    expect(r).toMatchObject({ rho: 0, sigma: 2, zeroFrom: 2, belowOneFrom: 2, peak: { k: 1 } });
    expect(r.log10Sizes.slice(2).every((y) => y === '-Infinity')).toBe(true);
    expect(linearChart(r, 'vanish', 'en', '').bands).toHaveLength(1);
  });

  it('keeps what doubles cannot hold', () => {
    const tiny = run({
      A: [
        [0.001, 0],
        [0, 0.001],
      ],
      x: 1,
      y: 0,
      kmax: 200,
    });
    expect(lastSize(tiny)).toBeCloseTo(-600, 6);
    expect(tiny.zeroFrom).toBeNull();
    const huge = run({
      A: [
        [20, 20],
        [20, 20],
      ],
      x: 3,
      y: 3,
      kmax: 200,
    });
    expect(lastSize(huge)).toBeCloseTo(200 * Math.log10(40) + Math.log10(3 * Math.SQRT2), 9);
  });
});

describe('dragging an eigenvalue', () => {
  const values = (A: readonly (readonly number[])[]) => linearSystem.compute({ ...hump, A }).eigenvalues;

  it('puts it where it is dragged and leaves the eigenvectors', () => {
    const A = withEigenvalue(saddle.A, values(saddle.A), 1, { re: -0.7, im: 0 });
    const r = run({ ...saddle, A });
    expect(r.eigenvalues[0]?.re).toBeCloseTo(2, 8);
    expect(r.eigenvalues[1]?.re).toBeCloseTo(-0.7, 8);
    expect(r.eigenvectors[1]?.[0]).toBeCloseTo(-Math.SQRT1_2, 8);
    const pair = withEigenvalue(rotation.A, values(rotation.A), 0, { re: 0.1, im: 0.5 });
    expect(values(pair)[0]?.re).toBeCloseTo(0.1, 8);
    expect(values(pair)[0]?.im).toBeCloseTo(0.5, 8);
    const double = withEigenvalue(hump.A, values(hump.A), 0, { re: 0.5, im: 0 });
    expect(double).toEqual([
      [0.5, 10],
      [0, 0.5],
    ]);
  });

  it('never lets two real ones meet or a pair reach the axis', () => {
    const A = withEigenvalue(saddle.A, values(saddle.A), 1, { re: 5, im: 0 });
    expect(values(A)[1]?.re).toBeLessThan(2);
    const pair = withEigenvalue(rotation.A, values(rotation.A), 0, { re: 0.3, im: 0 });
    expect(eigenvalues(pair).every(({ im }) => im !== 0)).toBe(true);
  });
});
