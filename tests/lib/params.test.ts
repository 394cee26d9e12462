/** The one door through which readers, authors and foreign pages set parameters: it never throws and always tells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultsOf,
  encodeValue,
  excerpt,
  paramsFromQuery,
  parseParams,
  queryWithParams,
  type Declared,
  type Schema,
} from '../../src/lib/params.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const params = {
  w: { type: 'number', default: 0.7, min: -2, max: 2, step: 0.01 },
  T: { type: 'integer', default: 100, min: 1, max: 2000, log: true },
  mode: { type: 'choice', default: 'linear', values: ['linear', 'tanh'] },
  bias: { type: 'boolean', default: false },
  seed: { type: 'seed', default: 1 },
  A: {
    type: 'matrix',
    default: [
      [1, 0],
      [0, 1],
    ],
    minSize: 1,
    maxSize: 3,
    maxEntry: 100,
  },
  line: { type: 'text', default: '', maxLength: 20 },
} as const satisfies Schema;
const declared: Declared = {
  params,
  aliases: { weight: 'w' },
  defaultsByLanguage: { zh: { T: 50 } },
};
const defaults = defaultsOf(declared);
const parse = (raw: Record<string, unknown>) => parseParams(declared, raw);

/** Whether a value is one that the schema allows. */
function isValid(values: Record<string, unknown>): boolean {
  const { params: again, notices } = parse(values);
  return notices.length === 0 && JSON.stringify(again) === JSON.stringify(values);
}

describe('anything at all', () => {
  it('gives valid parameters and never throws', () => {
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(params), 'weight', 'W', '__proto__', 'constructor', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything(), { maxKeys: 8 }), (raw) => {
        expect(isValid(parse(raw).params)).toBe(true);
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it('survives what a query string can hold', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: 'binary' }),
        fc.constantFrom(null, 'w', 'spectrum'),
        (query, prefix) => {
          const { params: values, notices } = parse(paramsFromQuery(query, prefix));
          expect(isValid(values)).toBe(true);
          for (const notice of notices) expect(notice.met.length).toBeLessThanOrEqual(25);
        },
      ),
      { numRuns: 400, seed: 4 },
    );
  });

  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const bare: unknown = Object.create(null);

  it.each([
    ['10 kB of text', 'x'.repeat(10_000)],
    ['10 kB of digits', '9'.repeat(10_000)],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['NaN', 'NaN'],
    ['nothing', ''],
    ['hexadecimal', '0x10'],
    ['an object', { toString: 'no' }],
    ['an array', [1, 2]],
    ['null', null],
    ['a circle', circle],
    ['an object without a prototype', bare],
    ['a BigInt', 1n],
    ['a symbol', Symbol('s')],
  ])('falls back on %s, and says so', (_, value) => {
    for (const key of ['w', 'T', 'mode', 'bias', 'seed', 'A'] as const) {
      const { params: values, notices } = parse({ [key]: value });
      expect(values).toEqual(defaults);
      expect(notices).toMatchObject([{ kind: 'invalid', name: key }]);
    }
  });
});

describe('notices', () => {
  it('say what was out of range, what was met and what is allowed', () => {
    const { params: values, notices } = parse({ w: '7', T: '3.5', seed: -1 });
    expect(values).toMatchObject({ w: 2, T: 4, seed: 0 });
    expect(notices).toEqual([
      { kind: 'clamped', name: 'w', met: '7', allowed: '-2 … 2', used: '2' },
      { kind: 'clamped', name: 'T', met: '3.5', allowed: '1 … 2000', used: '4' },
      { kind: 'clamped', name: 'seed', met: '-1', allowed: '0 … 4294967295', used: '0' },
    ]);
  });

  it('name what is unknown, shortened, and list what is known', () => {
    const { notices } = parse({ ['bogus'.repeat(20)]: 1 });
    expect(notices).toMatchObject([{ kind: 'unknown', used: '' }]);
    expect(notices[0]?.name).toHaveLength(25);
    expect(notices[0]?.allowed).toContain('mode');
    expect(excerpt('a\n b')).toBe('a b');
  });
});

describe('names', () => {
  it('are matched without regard to case, choices too', () => {
    expect(parse({ W: '1', t: '7', MODE: 'TANH' })).toMatchObject({
      params: { w: 1, T: 7, mode: 'tanh' },
      notices: [],
    });
  });

  it('may be older ones', () => {
    expect(parse({ Weight: '-1.5' })).toMatchObject({ params: { w: -1.5 }, notices: [] });
  });

  it('may have a default of their own in a language', () => {
    expect(defaultsOf(declared, 'zh')['T']).toBe(50);
    expect(defaultsOf(declared, 'en')['T']).toBe(100);
  });
});

describe('numbers and matrices', () => {
  it('are read with a typographic minus and in scientific notation', () => {
    expect(parse({ w: '−1.25', T: '1e3' }).params).toMatchObject({ w: -1.25, T: 1000 });
  });

  it('come back from an address as they went in', () => {
    fc.assert(
      fc.property(arbitraryParams(params), (values) => {
        const query = queryWithParams('', null, declared, values);
        const { params: back, notices } = parse(paramsFromQuery(query, null));
        expect(notices).toEqual([]);
        // −0 is written as 0.
        expect(JSON.stringify(back)).toBe(JSON.stringify(values));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('refuse matrices that are not square or of a size that is not allowed, and clamp entries', () => {
    for (const raw of ['1,2;3', '1,2,3;4,5,6', '1,0,0,0;0,1,0,0;0,0,1,0;0,0,0,1', '1,x;0,1', ';'])
      expect(parse({ A: raw })).toMatchObject({
        params: { A: defaults['A'] },
        notices: [{ kind: 'invalid' }],
      });
    expect(parse({ A: '0.9,1000;0,0.9' })).toMatchObject({
      params: {
        A: [
          [0.9, 100],
          [0, 0.9],
        ],
      },
      notices: [{ kind: 'clamped', used: '0.9,100;0,0.9' }],
    });
    expect(
      encodeValue([
        [0.9, 10],
        [0, 0.9],
      ]),
    ).toBe('0.9,10;0,0.9');
  });
});

describe('words', () => {
  const spelled: Declared = {
    params: { word: { type: 'word', default: 'AB', letters: 'AB', maxLength: 4 } },
  };
  it('are read in either case, cut to length, and refused with any other letter', () => {
    const read = (word: unknown) => parseParams(spelled, { word });
    expect(read('abba')).toEqual({ params: { word: 'ABBA' }, notices: [] });
    expect(read('ABABAB')).toMatchObject({ params: { word: 'ABAB' }, notices: [{ kind: 'clamped' }] });
    for (const wrong of ['', 'ABC', 7, null])
      expect(read(wrong)).toMatchObject({ params: { word: 'AB' }, notices: [{ kind: 'invalid' }] });
  });
});

describe('the address', () => {
  it('keeps what belongs to others, and drops what is as by default', () => {
    const query = '?theme=dark&other.w=1&W=0.5&weight=1&q=a+b';
    expect(queryWithParams(query, null, declared, { ...defaults, w: 1.5 })).toBe(
      '?theme=dark&other.w=1&q=a+b&w=1.5',
    );
    expect(queryWithParams(query, null, declared, defaults)).toBe('?theme=dark&other.w=1&q=a+b');
  });

  it('carries the name of the figure on a page with several', () => {
    const query = queryWithParams('?w=1&b.w=2', 'a', declared, { ...defaults, A: [[2]], mode: 'tanh' });
    expect(query).toBe('?w=1&b.w=2&a.mode=tanh&a.A=2');
    expect(paramsFromQuery(query, 'a')).toEqual({ mode: 'tanh', A: '2' });
    expect(paramsFromQuery(query, 'A')).toEqual({ mode: 'tanh', A: '2' });
    expect(paramsFromQuery(query, 'b')).toEqual({ w: '2' });
    expect(paramsFromQuery('?theme=dark&hide=title&b.w=2&w=1', null)).toEqual({ w: '1' });
  });
});
