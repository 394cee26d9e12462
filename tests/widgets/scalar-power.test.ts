/** What the reader of the w slider is to discover, in numbers. */
import { describe, expect, it } from 'vitest';
import { scalarPower, type ScalarParams } from '../../components/widgets/scalar-power/definition.ts';
import { parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';

const defaults: ScalarParams = { w: 0.7, T: 100, mode: 'linear', axis: 'log', format: 'none', h0: 0.8 };
const run = (changes: Partial<ScalarParams>) => scalarPower.compute({ ...defaults, ...changes });

describe('the linear unit', () => {
  it('leaves 0.5^100 and grows to 1.5^100', () => {
    const half = run({ w: 0.5 });
    expect(half.value).toBe(0.5 ** 100);
    expect(fromPlain(half.log10Abs)).toBeCloseTo(-30.10299956639812, 12);
    const grown = run({ w: 1.5 });
    expect(fromPlain(grown.value) / 4.065611775352152e17).toBeCloseTo(1, 14);
    expect(fromPlain(grown.log10Abs)).toBeCloseTo(17.609125905568124, 13);
  });

  it('has an extra T in the gradient of its weight', () => {
    expect(fromPlain(run({ w: 1, T: 100 }).log10ParameterGradient)).toBeCloseTo(2, 14);
    expect(fromPlain(run({ w: 0.5, T: 10 }).log10ParameterGradient)).toBeCloseTo(
      Math.log10(10 * 0.5 ** 9),
      13,
    );
  });

  it('halves every −ln 2/ln|w| steps', () => {
    expect(run({ w: 0.5 }).halfLife).toBeCloseTo(1, 14);
    expect(run({ w: 0.98 }).halfLife).toBeCloseTo(-Math.log(2) / Math.log(0.98), 11);
    expect(run({ w: 1 }).halfLife).toBeNull();
  });

  it('loses a factor 7.5 at 0.98 in a hundred steps and over three thousand in four hundred', () => {
    expect(fromPlain(run({ w: 0.98, T: 100 }).log10Abs)).toBeCloseTo(100 * Math.log10(0.98), 12);
    expect(fromPlain(run({ w: 0.98, T: 400 }).log10Abs)).toBeLessThan(-3.5);
  });

  it('is rounded to zero where each number format ends', () => {
    const zeroAt = (format: ScalarParams['format']) => run({ w: 0.5, T: 2000, format }).zeroAt;
    expect([zeroAt('fp16'), zeroAt('bf16'), zeroAt('fp32'), zeroAt('fp64')]).toEqual([25, 134, 150, 1075]);
    expect(run({ w: 2, T: 100, format: 'fp16' }).infiniteAt).toBe(16);
  });

  it('keeps its sign and its exact zero', () => {
    expect(run({ w: -1, T: 101 }).value).toBe(-1);
    expect(run({ w: 0, T: 3 })).toMatchObject({ value: 0, log10Abs: '-Infinity', sign: 0 });
  });
});

describe('the tanh unit', () => {
  it('vanishes with the very weight that makes the linear one explode', () => {
    const r = run({ w: 1.5, mode: 'tanh' });
    expect(r.multiplier).toBeCloseTo(0.3943, 4);
    expect(fromPlain(r.log10Abs)).toBeLessThan(-38);
    expect(fromPlain(run({ w: 1.5 }).log10Abs)).toBeGreaterThan(17);
  });

  it('multiplies by m at its attractor: after a hundred steps 3.8e-41 is left at w = 1.5, and 10^−8.5, 10^−77.9 at 1.1, 2', () => {
    const left = (w: number): number => 100 * Math.log10(run({ w, mode: 'tanh' }).multiplier ?? NaN);
    expect(10 ** left(1.5) / 3.8e-41).toBeCloseTo(1, 1);
    expect(left(1.1)).toBeCloseTo(-8.5, 1);
    expect(left(2)).toBeCloseTo(-77.9, 1);
    expect(run({ w: 2, mode: 'tanh' }).multiplier).toBeCloseTo(0.166, 3);
    // A real run is led to its attractor within a few steps, and then multiplies by m.
    for (const w of [1.1, 1.5, 2]) {
      const path = run({ w, mode: 'tanh', T: 100 }).log10Path.map(fromPlain);
      expect((path[100] ?? NaN) - (path[99] ?? NaN)).toBeCloseTo(left(w) / 100, 9);
      expect(Math.abs((path[100] ?? NaN) - left(w))).toBeLessThan(1);
    }
  });

  it('first grows where it starts almost at 0: to 10^5.5 at t = 33, below 1 from 49', () => {
    const { set } = scalarPower.words.en.steps.at(-1) ?? { set: {} };
    const p = parseParams(scalarPower, set).params as unknown as ScalarParams;
    expect(p.h0).toBe(1e-6);
    const path = scalarPower.compute(p).log10Path.map(fromPlain);
    const peak = Math.max(...path);
    expect(peak).toBeCloseTo(5.5, 1);
    expect(path.indexOf(peak)).toBe(33);
    expect(path.findLastIndex((y) => y >= 0) + 1).toBe(49);
    expect(path.at(-1)).toBeLessThan(-20);
  });

  it('explodes again when its input cancels its pre-activation', () => {
    expect(run({ w: 1.5, mode: 'driven' }).log10Abs).toBe(run({ w: 1.5 }).log10Abs);
  });

  it('fades as T^(−3/2) at w = 1', () => {
    const at = (T: number) => fromPlain(run({ w: 1, T, mode: 'tanh', h0: 0.5 }).log10Abs);
    expect((at(2000) - at(500)) / Math.log10(4)).toBeCloseTo(-1.5, 1);
  });
});
