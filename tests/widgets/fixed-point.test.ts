/** What the reader of the fixed points is to discover, in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPoint, lastRatio } from '../../components/widgets/fixed-point/definition.ts';
import { KAPPA, mapOf, params, type FixedParams } from '../../components/widgets/fixed-point/maps.ts';
import { rhoTone } from '../../components/widgets/fixed-point/picture.ts';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { derivative } from '../../src/math/derivative.ts';
import { defaultsOf } from '../../src/lib/params.ts';
import { fromPlain, type AnyDefinition } from '../../src/lib/widget.ts';
import { arbitraryParams, extremes } from '../fixtures/arbitrary-params.ts';
import { holds } from '../fixtures/promises.ts';

const defaults = defaultsOf(fixedPoint) as unknown as FixedParams;
const run = (changes: Partial<FixedParams>) => {
  const r = fixedPoint.compute({ ...defaults, ...changes });
  if (!r) throw new Error('the iteration is not defined');
  return r;
};
const ratio = (r: ReturnType<typeof run>, k: number): number =>
  10 ** (fromPlain(r.log10Errors[k] ?? null) - fromPlain(r.log10Errors[0] ?? null));

describe('the stretching map', () => {
  it('stretches tenfold first and is below the start from step 8', () => {
    const r = run({});
    expect(r.rho).toBe(0.5);
    expect(ratio(r, 1)).toBeCloseTo(Math.sqrt(100.25), 11);
    expect(r.sigma).toBeCloseTo(10.02, 2);
    expect(r.largest?.k).toBe(1);
    expect(r.belowFrom).toBe(8);
    expect(r.orbit[1]).toEqual([10, 0.5]);
    expect(r.arrives).toBe(true);
  });

  it('contracts at every step when the second coordinate counts twenty times', () => {
    const r = run({ weight: 20 });
    expect(r.sigma).toBeCloseTo((1 + Math.sqrt(5)) / 4, 13);
    const logs = r.log10Errors.map((y) => fromPlain(y));
    logs.slice(1).forEach((y, k) => expect(y).toBeLessThan(logs[k]!));
    expect(r.largest?.k).toBe(0);
  });

  it('follows errors that doubles cannot hold', () => {
    const small = run({
      A: [
        [1e-3, 0],
        [0, 1e-3],
      ],
      steps: 200,
    });
    expect(fromPlain(small.log10Errors.at(-1) ?? null)).toBeCloseTo(-600, 8);
    const large = run({
      A: [
        [1000, 0],
        [0, 1000],
      ],
      steps: 200,
    });
    expect(fromPlain(large.log10Errors.at(-1) ?? null)).toBeCloseTo(600, 8);
    expect(large.arrives).toBe(false);
    expect(
      fixedPoint.describe(
        {
          ...defaults,
          steps: 200,
          A: [
            [1e-3, 0],
            [0, 1e-3],
          ],
        },
        small,
        'en',
      ),
    ).toContain('10⁻⁶⁰⁰');
  });

  it('never leaves the bound of the worst start', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (given) => {
        const p = given as unknown as FixedParams;
        const r = fixedPoint.compute(p);
        if (!r?.log10Norms || typeof r.log10Errors[0] !== 'number') return;
        const first = r.log10Errors[0];
        r.log10Errors.forEach((y, k) => {
          if (typeof y === 'number')
            expect(y - first).toBeLessThanOrEqual(fromPlain(r.log10Norms?.[k]) + 1e-6);
        });
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('the other maps', () => {
  it('has Gauss and Seidel square the radius of Jacobi, whatever the system', () => {
    const S = [
      [2, 1],
      [1, 1.5],
    ];
    const system = { S, x0: 0, y0: 0, steps: 40 } as const;
    const [jacobi, seidel] = [run({ map: 'jacobi', ...system }), run({ map: 'gauss-seidel', ...system })];
    expect(jacobi.rho).toBeCloseTo(Math.sqrt(1 / 3), 14);
    expect(seidel.rho).toBeCloseTo(1 / 3, 14);
    expect(fromPlain(seidel.log10Errors[40] ?? null)).toBeLessThan(
      1.8 * fromPlain(jacobi.log10Errors[40] ?? null),
    );
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ([a = 1, b = 1, c = 1, d = 1]) => {
          const matrix = [
            [a, -b],
            [c, d],
          ];
          const [j, g] = [run({ map: 'jacobi', S: matrix }), run({ map: 'gauss-seidel', S: matrix })];
          expect(g.rho / j.rho ** 2).toBeCloseTo(1, 10);
        },
      ),
      { numRuns: 100, seed: 4 },
    );
  });

  it('solves its system', () => {
    const r = run({ map: 'gauss-seidel', x0: -4, y0: 7, steps: 60 });
    for (const x of r.orbit.at(-1) ?? []) expect(fromPlain(x)).toBeCloseTo(1, 12);
    expect(
      fixedPoint.compute({
        ...defaults,
        map: 'jacobi',
        S: [
          [0, 1],
          [1, 0],
        ],
      }),
    ).toBeNull();
  });

  it('has cos x converge slowly, with relaxation fast, and Newton in a handful of steps', () => {
    const cosine = run({ map: 'cosine', x0: -1.5, steps: 40 });
    expect(cosine.rho).toBeCloseTo(0.6736, 4);
    expect(ratio(cosine, 20)).toBeGreaterThan(1e-5);
    expect(cosine.period).toBe(1);
    const relaxed = run({ map: 'cosine', x0: -1.5, omega: 0.6, steps: 40 });
    expect(relaxed.rho).toBeLessThan(0.01);
    expect(relaxed.log10Errors[12]).toBeNull();
    const newton = run({ map: 'newton', x0: 0, steps: 10 });
    expect(newton.rho).toBe(0);
    expect(newton.log10Errors[6]).toBeNull();
    expect(lastRatio(newton)).toBeNull();
  });

  it('has their stated derivative', () => {
    for (const map of ['cosine', 'newton'] as const) {
      const f = mapOf({ ...defaults, map })!;
      expect(f.step(f.fixed)[0]).toBeCloseTo(f.fixed[0]!, 15);
      expect(derivative((x) => f.step([x])[0]!, f.fixed[0]!)).toBeCloseTo(f.derivative[0]![0]!, 8);
    }
  });

  it('has ρ < 1 everywhere and starts that escape', () => {
    const turn = mapOf({ ...defaults, map: 'quartic' })!;
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => {
          const partial = (i: number, j: number): number =>
            derivative((s) => turn.step(j === 0 ? [s, y] : [x, s])[i]!, j === 0 ? x : y);
          expect(
            spectralRadius([
              [partial(0, 0), partial(0, 1)],
              [partial(1, 0), partial(1, 1)],
            ]),
          ).toBeLessThan(1);
        },
      ),
      { numRuns: 200, seed: 9 },
    );
    const border = Math.sqrt(1 / (KAPPA - 1));
    let x: number[] = [border, 0];
    for (let i = 0; i < 4; i++) x = turn.step(x);
    expect(x[0]).toBeCloseTo(border, 10);
    const away = run({ map: 'quartic', x0: 3.3, y0: 0, steps: 40 });
    expect(away.arrives).toBe(false);
    expect(rhoTone(away)).toBe('vanish');
    expect(ratio(away, 40)).toBeGreaterThan(5);
    expect(run({ map: 'quartic', x0: 3, y0: 0 }).arrives).toBe(true);
  });
});

const definition = fixedPoint as unknown as AnyDefinition;

it('keeps its promises at the ends of every range for every map', () => {
  for (const [name, spec] of Object.entries(definition.params))
    for (const value of extremes(spec))
      for (const map of params.map.values)
        holds(definition, { ...defaultsOf(definition), map, [name]: value });
});
