import { describe, expect, it } from 'vitest';
import { power } from '../../../src/math/index.ts';
import { cases, logarithm, num } from './fixtures.ts';
import { relative, within } from './worst.ts';

export function scalarSuite(): void {
  describe('power', () => {
    it('agrees with 60 digits, correctly rounded', () => {
      for (const c of cases('scalar')) {
        const w = num(c['w']);
        const T = num(c['T']);
        const at = `${w}^${T}`;
        const { value, sign, log10Abs } = power(w, T);
        const expected = num(c['value']);
        within('power value (ulps)', at, ulps(value, expected), 1);
        expect(sign, at).toBe(num(c['sign']));
        within('power log10Abs (relative)', at, relative(log10Abs, logarithm(c['log10abs'])), 1e-14);
      }
    });
  });
}

function ulps(x: number, y: number): number {
  if (x === y) return 0;
  const view = new DataView(new ArrayBuffer(8));
  const bits = (z: number): bigint => {
    view.setFloat64(0, z);
    return view.getBigInt64(0);
  };
  return Math.sign(x) === Math.sign(y) ? Math.abs(Number(bits(x) - bits(y))) : Infinity;
}
