/** What the reader of the w slider is to discover, in numbers. */
import { describe, expect, it } from 'vitest';
import { scalarPower, type ScalarParams } from '../../components/widgets/scalar-power/definition.ts';
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

  it('explodes again when its input cancels its pre-activation', () => {
    expect(run({ w: 1.5, mode: 'driven' }).log10Abs).toBe(run({ w: 1.5 }).log10Abs);
  });

  it('fades as T^(−3/2) at w = 1', () => {
    const at = (T: number) => fromPlain(run({ w: 1, T, mode: 'tanh', h0: 0.5 }).log10Abs);
    expect((at(2000) - at(500)) / Math.log10(4)).toBeCloseTo(-1.5, 1);
  });
});
