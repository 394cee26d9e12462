import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fixed,
  integer,
  percent,
  powerOfTen,
  sci,
  sciLog,
  sig,
  sigLog,
  superscript,
  toHtml,
  toneOf,
  toTex,
  toText,
  type Shown,
} from '../../src/lib/format.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Numbers whose power of ten a double holds in full. */
const moderate = fc
  .double({ noNaN: true, min: -1e280, max: 1e280 })
  .filter((x) => x === 0 || Math.abs(x) > 1e-280);
const digits = fc.integer({ min: 1, max: 12 });

const normal: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹').map((c, i) => [c, String(i)]),
);

/** Digits, signs and points of a rendering, whatever its dress. */
function bare(text: string): string {
  return [...text.replace(/<\/?sup>|\\times|×|\\,|\\%|%|[\s{}^]|\\/g, '')]
    .map((c) => normal[c] ?? { '⁻': '-', '−': '-', '·': '.' }[c] ?? c)
    .join('');
}

function valueOf(shown: Shown): number {
  const plain = (text: string): number => Number(text.replace('−', '-').replace(/\u2009/g, ''));
  const mantissa = shown.mantissa === null ? 1 : plain(shown.mantissa);
  return shown.exponent === null ? mantissa : Number(`${mantissa}e${plain(shown.exponent)}`);
}

const formatters: readonly (readonly [string, fc.Arbitrary<Shown>])[] = [
  [
    'fixed',
    fc
      .tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }))
      .map(([x, d]) => fixed(x, d)),
  ],
  ['integer', fc.maxSafeInteger().map((n) => integer(n))],
  [
    'percent',
    fc
      .tuple(fc.double({ noNaN: true, min: -10, max: 10 }), fc.integer({ min: 0, max: 4 }))
      .map(([x, d]) => percent(x, d)),
  ],
  ['sci', fc.tuple(finite, digits).map(([x, d]) => sci(x, d))],
  [
    'sciLog',
    fc
      .tuple(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), digits, fc.constantFrom<(-1 | 1)[]>(-1, 1))
      .map(([x, d, s]) => sciLog(x, d, s)),
  ],
  [
    'powerOfTen',
    fc
      .tuple(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 4 }))
      .map(([x, d]) => powerOfTen(x, d)),
  ],
  ['sig', fc.tuple(finite, digits).map(([x, d]) => sig(x, d))],
];

describe.each(formatters)('%s', (_, shown) => {
  it('has the same digits in text, HTML and TeX', () => {
    fc.assert(
      fc.property(shown, (n) => {
        expect(bare(toHtml(n))).toBe(bare(toText(n)));
        expect(bare(toTex(n))).toBe(bare(toText(n)));
      }),
    );
  });

  it('never shows a negative zero or a mantissa of ten', () => {
    fc.assert(
      fc.property(shown, (n) => {
        if (n.mantissa === null) return;
        expect(n.mantissa).not.toMatch(/^[-−]0(\.0*)?$/);
        if (n.exponent !== null) expect(n.mantissa).toMatch(/^−?[1-9](\.\d+)?$/);
      }),
    );
  });

  it('writes no ASCII minus', () => {
    fc.assert(
      fc.property(shown, (n) => {
        expect(toText(n)).not.toContain('-');
      }),
    );
  });
});

describe('rounding', () => {
  it('keeps sci within half a unit of the last digit', () => {
    fc.assert(
      fc.property(moderate, digits, (x, d) => {
        expect(Math.abs(valueOf(sci(x, d)) - x)).toBeLessThanOrEqual(0.5000001 * 10 ** (1 - d) * Math.abs(x));
      }),
    );
  });

  it('gives sciLog the digits of sci, but for a tie', () => {
    fc.assert(
      fc.property(moderate, fc.integer({ min: 1, max: 8 }), (x, d) => {
        if (x === 0) return;
        const a = valueOf(sci(x, d));
        const b = valueOf(sciLog(Math.log10(Math.abs(x)), d, x < 0 ? -1 : 1));
        if (a !== b) {
          // Only where the value lies on the border of two roundings, to the accuracy of the logarithm.
          const size = 10 ** (1 - d) * Math.abs(x);
          expect(Math.abs(Math.abs(a - x) - 0.5 * Math.abs(a - b))).toBeLessThan(
            size * 1e-4 + Math.abs(x) * 1e-12,
          );
        }
      }),
    );
  });

  it.each([
    [9.96, 2, '1.0', '1'],
    [0.09999, 3, '1.00', '−1'],
    [999_999, 2, '1.0', '6'],
    [-9.999, 1, '−1', '1'],
  ])('carries %d to %d digits over the ten', (x, d, mantissa, exponent) => {
    expect(sci(x, d)).toMatchObject({ mantissa, exponent });
    expect(sciLog(Math.log10(Math.abs(x)), d, x < 0 ? -1 : 1)).toMatchObject({ mantissa, exponent });
  });

  it('carries over the ten where plain and scientific notation meet', () => {
    expect(toText(sig(999_999.7, 6))).toBe('1.00000\u202f×\u202f10⁶');
    expect(toText(sig(999_999, 6))).toBe('999\u2009999');
    expect(toText(sig(0.00099999, 2))).toBe('0.0010');
  });

  it('gives fixed exactly its decimals', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 8 }), (x, d) => {
        expect(fixed(x, d).mantissa?.split('.')[1]).toHaveLength(d);
      }),
    );
  });
});

describe('zero', () => {
  it.each([
    ['fixed', fixed(-1e-9, 2), '0.00'],
    ['fixed of −0', fixed(-0, 0), '0'],
    ['integer of −0', integer(-0), '0'],
    ['percent', percent(-1e-9, 1), '0.0\u202f%'],
    ['sci', sci(-0, 3), '0'],
    ['sig', sig(0, 3), '0'],
    ['sciLog', sciLog(Number.NEGATIVE_INFINITY, 3), '0'],
    ['sciLog of sign 0', sciLog(3, 3, 0), '0'],
    ['powerOfTen', powerOfTen(Number.NEGATIVE_INFINITY), '0'],
    ['powerOfTen of an exponent near −0', powerOfTen(-1e-9), '10⁰'],
  ])('%s has no sign', (_, n, text) => {
    expect(toText(n)).toBe(text);
  });
});

describe('text', () => {
  it.each([
    [sciLog(100 * Math.log10(0.5), 2), '7.9\u202f×\u202f10⁻³¹', '7.9\\times 10^{-31}'],
    [powerOfTen(-20.62, 1), '10⁻²⁰·⁶', '10^{-20.6}'],
    [integer(-1234567), '−1\u2009234\u2009567', '-1\\,234\\,567'],
    [integer(1234), '1234', '1234'],
    [fixed(12345.678, 2), '12\u2009345.68', '12\\,345.68'],
    [percent(0.125, 1), '12.5\u202f%', '12.5\\,\\%'],
  ])('%o is %s', (n, text, tex) => {
    expect(toText(n)).toBe(text);
    expect(toTex(n)).toBe(tex);
  });

  it('writes superscripts', () => {
    expect(superscript('−12.5')).toBe('⁻¹²·⁵');
  });

  it('keeps the tone', () => {
    expect(sci(1, 1, { tone: 'vanish' }).tone).toBe('vanish');
    expect(sci(1, 1).tone).toBeNull();
  });
});

describe('sigLog', () => {
  it('is sig where a double holds the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -2.9, max: 5.9 }), fc.integer({ min: 1, max: 6 }), (y, d) => {
        expect(sigLog(y, d)).toEqual(sig(10 ** y, d));
      }),
    );
  });

  it('is sciLog far outside', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 301, max: 1e5 }), digits, (y, d) => {
        expect(sigLog(y, d)).toEqual(sciLog(y, d));
        expect(sigLog(-y, d, -1)).toEqual(sciLog(-y, d, -1));
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    () => fixed(NaN, 1),
    () => fixed(Infinity, 1),
    () => fixed(1, -1),
    () => fixed(1, 16),
    () => fixed(1, 1.5),
    () => integer(1.5),
    () => integer(2 ** 53),
    () => sci(1, 0),
    () => sci(NaN, 2),
    () => sciLog(Infinity, 2),
    () => sciLog(NaN, 2),
    () => sig(Infinity, 2),
  ])('%s', (call) => {
    expect(call).toThrow(RangeError);
  });
});

describe('toneOf', () => {
  it('reads the logarithm', () => {
    expect([toneOf(-1), toneOf(0), toneOf(1)]).toEqual(['vanish', 'steady', 'explode']);
    expect([toneOf(-0.004, 0.005), toneOf(0.006, 0.005)]).toEqual(['steady', 'explode']);
  });
});
