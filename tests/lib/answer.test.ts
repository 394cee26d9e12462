/** What readers type is read as they mean it, whatever the spelling; what cannot be read is said to be so, and never runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, quantity, read, Unreadable, type NumberTask, type Quantity } from '../../src/lib/answer.ts';
import { formula, numeric } from '../../src/lib/exercise.ts';
import { sci, toHtml, toTex, toText } from '../../src/lib/format.ts';

const value = ({ sign, log10Abs }: Quantity): number => sign * 10 ** log10Abs;
const only = (text: string, variables: Readonly<Record<string, number>> = {}): number => {
  const values = read(text, variables);
  expect(values, text).toHaveLength(1);
  return value(values[0]!);
};
const close = (text: string, wanted: number, variables: Readonly<Record<string, number>> = {}): void => {
  const met = only(text, variables);
  expect(Math.abs(met - wanted) <= 1e-11 * Math.abs(wanted) + 1e-15, `${text} is ${met}, not ${wanted}`).toBe(
    true,
  );
};

describe('a number', () => {
  it.each([
    '4.07e17',
    '4.07E+17',
    '4.07×10^17',
    '4.07 × 10^17',
    '4.07*10^{17}',
    '4.07 \\times 10^{17}',
    '4.07\\cdot10^{17}',
    '$4.07\\times10^{17}$',
    '4.07x10^17',
    '4.07 X 10^17',
    '4.07·10¹⁷',
    '4.07 × 10¹⁷',
    '４．０７×１０^１７',
    '4,07e17',
    '407e15',
    '407 000 000 000 000 000',
    '407,000,000,000,000,000',
    '407\u2009000\u2009000\u2009000\u2009000\u2009000',
    '+4.07e17',
    '≈ 4.07e17',
    'w^100 = 4.07e17',
    '约4.07e17',
    '4.07e17。',
    '4.07e17.',
    '(4.07)(10^17)',
    '4.07**1*10**17',
    '40700000000000000000 %',
  ])('is the same number: %s', (text) => {
    const values = read(text).map(value);
    expect(
      values.some((x) => Math.abs(x / 4.07e17 - 1) < 1e-11),
      String(values),
    ).toBe(true);
  });

  it.each<[string, number]>([
    ['-31', -31],
    ['−31', -31],
    ['–31', -31],
    ['－３１', -31],
    ['1/3', 1 / 3],
    ['½', 0.5],
    ['2½', 2.5],
    ['1⁄3', 1 / 3],
    ['\\frac{1}{3}', 1 / 3],
    ['\\tfrac13', 1 / 3],
    ['\\dfrac{\\sqrt{2}}{2}', Math.SQRT1_2],
    ['√2', Math.SQRT2],
    ['√(2/9)', Math.SQRT2 / 3],
    ['\\sqrt{2}', Math.SQRT2],
    ['sqrt 2/2', Math.SQRT1_2],
    ['10√2', 10 * Math.SQRT2],
    ['2^-10', 2 ** -10],
    ['2^{-10}', 2 ** -10],
    ['2⁻¹⁰', 2 ** -10],
    ['10⁻³', 1e-3],
    ['2^(1/2)', Math.SQRT2],
    ['-2^2', -4],
    ['(-2)^3', -8],
    ['2^3^2', 512],
    ['2^-3^2', 2 ** -9],
    ['50%', 0.5],
    ['12.5 %', 0.125],
    ['５０％', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['0,5', 0.5],
    ['100 步', 100],
    ['25 steps', 25],
    ['31.07 degrees', 31.07],
    ['2π', 2 * Math.PI],
    ['e^2', Math.E ** 2],
    ['exp(-2)', Math.exp(-2)],
    ['ln 2/100', Math.log(2) / 100],
    ['ln(2)/(-ln 0.7)', Math.LN2 / -Math.log(0.7)],
    ['lg 1000', 3],
    ['|-3|^2', 9],
    ['||-3|-5|', 2],
    ['tanh^2(1)', Math.tanh(1) ** 2],
    ['1-1', 0],
    ['0', 0],
    ['0e5', 0],
    ['5-7', -2],
    ['1/2/2', 0.25],
    ['2(3+4)', 14],
    ['1,5 + 1', 2.5],
  ])('%s', (text, wanted) => close(text, wanted));

  it('may be larger or smaller than any double', () => {
    expect(read('10^400')[0]).toEqual({ sign: 1, log10Abs: 400 });
    expect(read('-2.5e-4000')[0]?.log10Abs).toBeCloseTo(Math.log10(2.5) - 4000, 9);
    expect(read('0.5^100000')[0]?.log10Abs).toBeCloseTo(100000 * Math.log10(0.5), 6);
    expect(read('2*10^400 - 10^400')[0]?.log10Abs).toBeCloseTo(400, 9);
  });

  it('with one comma may mean either', () => {
    expect(
      read('1,024')
        .map(value)
        .map((x) => Number(x.toPrecision(12))),
    ).toEqual([1024, 1.024]);
    expect(
      read('0,500')
        .map(value)
        .map((x) => Number(x.toPrecision(12))),
    ).toContain(0.5);
  });

  it.each([
    '',
    '+',
    'abc',
    '1/0',
    '2 3',
    '(1',
    '1)',
    '1..2',
    '10^',
    'sqrt',
    'ln(-1)',
    '(-1)^0.5',
    'constructor',
    '__proto__',
    'alert(1)',
    '1;2',
    'toString()',
    '=',
    '10^(10^400)',
    '9'.repeat(400),
    '('.repeat(250),
  ])('refuses %s', (text) => {
    expect(() => read(text)).toThrow(Unreadable);
  });

  it('never fails in another way, whatever is typed', () => {
    const signs = fc.constantFrom(
      ...Array.from('0123456789.,eExX+-−*/^()[]{}|%√π=≈ \\_λTw½⁻²，。万'),
      'frac',
      'sqrt',
      'ln',
      'tanh',
    );
    const noise = fc.oneof(
      fc.string(),
      fc.array(signs, { maxLength: 30 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        try {
          for (const { sign, log10Abs } of read(text, { T: 3, w: 0.5 }))
            expect(Number.isNaN(log10Abs) || Math.abs(sign) > 1).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back from every way in which the book writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: -300, max: 300 }),
        (digits, exponent) => {
          fc.pre(digits !== 0);
          const shown = sci(digits * 10 ** exponent, 6);
          const want = quantity(digits * 10 ** exponent).log10Abs;
          const html = toHtml(shown).replace(/<sup>(.*)<\/sup>/, '^($1)');
          for (const text of [toText(shown), toTex(shown), html])
            expect(Math.abs((read(text)[0]?.log10Abs ?? 0) - want), text).toBeLessThan(1e-5);
        },
      ),
    );
  });

  it('computes as doubles do', () => {
    type Sum = readonly [text: string, value: number];
    const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
      '+': (a, b) => a + b,
      '-': (a, b) => a - b,
      '*': (a, b) => a * b,
      '/': (a, b) => a / b,
    };
    const { tree } = fc.letrec<{ tree: Sum }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: 1, max: 99 }).map((n): Sum => [String(n), n]),
        fc
          .tuple(tie('tree'), fc.constantFrom(...Object.keys(operations)), tie('tree'))
          .map(([[a, x], op, [b, y]]): Sum => [`(${a}${op}${b})`, operations[op]!(x, y)]),
        tie('tree').map(([a, x]): Sum => [`(-${a})`, -x]),
      ),
    }));
    fc.assert(
      fc.property(tree, ([text, wanted]) => {
        fc.pre(Number.isFinite(wanted) && Math.abs(wanted) > 1e-6);
        expect(Math.abs(only(text) / wanted - 1), text).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a formula', () => {
  const at = { T: 7, w: 0.8, h0: 2, lambda: -0.3 };
  it.each<[string, number]>([
    ['T*w^(T-1)', 7 * 0.8 ** 6],
    ['T w^{T-1}', 7 * 0.8 ** 6],
    ['Tw^{T-1}', 7 * 0.8 ** 6],
    ['T·w^(T−1)', 7 * 0.8 ** 6],
    ['wᵀ', 0.8 ** 7],
    ['|w|^T h_0', 0.8 ** 7 * 2],
    ['w^T h_{0}', 0.8 ** 7 * 2],
    ['w^T h₀', 0.8 ** 7 * 2],
    ['\\lvert', Number.NaN],
    ['t W', 5.6],
    ['λT', -2.1],
    ['\\lambda T', -2.1],
    ['e^{\\lambda T}', Math.exp(-2.1)],
    ['2T/sinh 2T', 14 / Math.sinh(14)],
    ['1 - tanh^2 w', 1 - Math.tanh(0.8) ** 2],
    ['ln 2/(-ln|w|)', Math.LN2 / -Math.log(0.8)],
    ['\\frac{1-w^T}{1-w}', (1 - 0.8 ** 7) / 0.2],
    ['w(1-w²)', 0.8 * 0.36],
  ])('%s', (text, wanted) => {
    if (Number.isNaN(wanted)) expect(() => read(text, at)).toThrow(Unreadable);
    else close(text, wanted, at);
  });

  const { task } = formula(
    { T: [2, 20, 'whole'], w: [0.5, 1.5] },
    ({ T = 0, w = 0 }) => T * w ** (T - 1),
    [{ typed: 'w^T', hint: { zh: '', en: '' } }],
    ['T*w^(T-1)', 'T w^T/w'],
  );

  it('is recognised by its values, not by its look', () => {
    for (const text of ['T*w^(T-1)', 'T w^T / w', 'w^(T-1) T', '0.5*2T w^(T-1) + w - w'])
      expect(judge(task, text), text).toEqual({ kind: 'right' });
    expect(judge(task, 'w^T')).toEqual({ kind: 'known', hint: 0 });
    expect(judge(task, '-T w^(T-1)')).toEqual({ kind: 'sign' });
    expect(judge(task, 'T*w^T')).toEqual({ kind: 'wrong' });
    expect(judge(task, '100')).toEqual({ kind: 'wrong' });
    expect(judge(task, 'T*v')).toEqual({ kind: 'unreadable', at: 'v' });
  });
});

describe('a verdict on a number', () => {
  const hint = { zh: '', en: '' };
  const of = (right: number, tolerance: number): NumberTask =>
    numeric(right, tolerance, [{ value: right * 7 || 7, hint }]).task as NumberTask;

  it('is right within the tolerance, and only there', () => {
    const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(0.001, 0.01, 0.05),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (x, tol, u) => {
          expect(judge(of(x, tol), String(x * (1 + tol * u)))).toEqual({ kind: 'right' });
          expect(judge(of(x, tol), String(x * (1 + tol * (2 + Math.abs(u)))))).toEqual({ kind: 'near' });
        },
      ),
    );
  });

  it('tells what went wrong', () => {
    const task = of(1.5 ** 100, 0.01);
    expect(judge(task, '4.07e17')).toEqual({ kind: 'right' });
    expect(judge(task, '2.4e17')).toEqual({ kind: 'wrong' });
    expect(judge(task, '-4.07e17')).toEqual({ kind: 'sign' });
    expect(judge(task, '4.07e16')).toEqual({ kind: 'power' });
    expect(judge(task, '4.2e17')).toEqual({ kind: 'near' });
    expect(judge(task, '2.846e18')).toEqual({ kind: 'known', hint: 0 });
    expect(judge(task, '  ')).toEqual({ kind: 'empty' });
    expect(judge(task, 'many')).toEqual({ kind: 'unreadable', at: 'many' });
  });

  it('takes nothing but the value itself where the tolerance is 0', () => {
    expect(judge(of(1024, 0), '2^10')).toEqual({ kind: 'right' });
    expect(judge(of(1024, 0), '1,024')).toEqual({ kind: 'right' });
    expect(judge(of(1024, 0), '1024.1')).toEqual({ kind: 'wrong' });
    expect(judge(of(0, 0), '0')).toEqual({ kind: 'right' });
    expect(judge(of(0, 0), '1e-3')).toEqual({ kind: 'wrong' });
  });
});
