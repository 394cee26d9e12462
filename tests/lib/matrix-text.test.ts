import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixCsv, parseMatrixText } from '../../src/lib/matrix-text.ts';

const limits = { minSize: 2, maxSize: 128, maxEntry: 1000 };
const read = (text: string) => parseMatrixText(text, limits);
const rowsOf = (text: string) => {
  const found = read(text);
  return found.ok ? found.rows : found.fault;
};
const faultOf = (text: string) => {
  const found = read(text);
  return found.ok ? found.rows : found.fault;
};
const A = [
  [0.9, 10],
  [0, -0.9],
];

describe('what is read', () => {
  it.each([
    ['commas', '0.9, 10\n0,-0.9\n'],
    ['semicolons', '0.9;10\n0;-0.9'],
    ['tabs and Windows line ends', '0.9\t10\r\n0\t-0.9\r\n'],
    ['spaces', '  .9   10\n  0. -9e-1\n\n'],
    ['a trailing separator', '0.9,10,\n0,-0.9,\n'],
    ['a true minus sign and a byte-order mark', '\uFEFF0.9,10\n0,−0.9'],
    ['comments', '# saved by numpy\n9.0e-01 1.0e+01\n0.0e+00 -9.0e-01 # last'],
    ['an address', '0.9,10;0,-0.9'],
    ['JSON', '[[0.9, 10],\n [0, -0.9]]'],
    ['JSON in one line', '[[0.9,10],[0,-0.9]]'],
    ['NumPy printed', '[[ 0.9 10. ]\n [ 0.  -0.9]]'],
    ['NumPy by name', 'array([[ 0.9, 10. ],\n       [ 0. , -0.9]], dtype=float32)'],
    ['NumPy in a program', 'A = np.array([[0.9, 10], [0, -0.9]])'],
    ['PyTorch', 'tensor([[ 0.9000, 10.0000],\n        [ 0.0000, -0.9000]])'],
    ['a row over two lines', '[[0.9\n 10.]\n [0.\n -0.9]]'],
    ['MATLAB', '[0.9 10; 0 -0.9]'],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual(A);
  });

  it('is read back from what is written, at every order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }).chain((n) => {
          const entry = fc.double({ min: -1000, max: 1000, noNaN: true }).map((x) => x + 0);
          return fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
        }),
        (rows) => {
          expect(rowsOf(matrixCsv(rows))).toEqual(rows);
          expect(rowsOf(JSON.stringify(rows))).toEqual(rows);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('what is refused, with its line', () => {
  it.each([
    ['', { kind: 'empty' }],
    [' \n# nothing\n', { kind: 'empty' }],
    ['1,2\n3,four', { kind: 'word', line: 2, met: 'four' }],
    ['a,b\n1,2\n3,4', { kind: 'word', line: 1, met: 'a' }],
    ['1,2\n3,nan', { kind: 'word', line: 2, met: 'nan' }],
    ['[[1, 2],\n [3, 4j]]', { kind: 'word', line: 2, met: '4j' }],
    ['1,,2\n3,4', { kind: 'gap', line: 1 }],
    ['[[1,,2],[3,4]]', { kind: 'gap', line: 1 }],
    ['[[1,2],\n[]]', { kind: 'gap', line: 2 }],
    ['1,2\n3,4\n5', { kind: 'ragged', line: 3, met: 1, expected: 2 }],
    ['[[1,2],\n[3,4,5]]', { kind: 'ragged', line: 2, met: 3, expected: 2 }],
    ['[[1 2 ... 3 4]\n [5 6 ... 7 8]]', { kind: 'dots', line: 1 }],
    ['1 2\n... \n3 4', { kind: 'dots', line: 2 }],
    ['[[1, 2], [3, 4]', { kind: 'bracket', line: 1, met: '[' }],
    ['[[1, 2], [3, 4]]\n]', { kind: 'bracket', line: 2, met: ']' }],
    ['[[[1, 2], [3, 4]]]', { kind: 'bracket', line: 1, met: '[' }],
    ['[[1, 2], [3, 4]]\n[[5, 6], [7, 8]]', { kind: 'bracket', line: 2, met: '[' }],
    ['1,2\n3,1001', { kind: 'large', line: 2, met: '1001', limit: 1000 }],
    ['1,2\n3,1e999', { kind: 'large', line: 2, met: '1e999', limit: 1000 }],
    ['1,2\n3,4\n5,6', { kind: 'square', rows: 3, columns: 2 }],
    ['7', { kind: 'order', met: 1, min: 2, max: 128 }],
    ['x'.repeat(1_000_001), { kind: 'long', limit: 1_000_000 }],
  ])('%j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('never throws, whatever is pasted, and quotes briefly', () => {
    const characters = fc.constantFrom(...Array.from('[](),; \n\t0123456789.eE+-−#%…"\'ax'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(characters, { maxLength: 60 }).map((c) => c.join('')),
        ),
        (text) => {
          const found = read(text);
          if (found.ok) expect(found.rows.every((row) => row.length === found.rows.length)).toBe(true);
          else if ('met' in found.fault) expect(String(found.fault.met).length).toBeLessThanOrEqual(25);
        },
      ),
      { numRuns: 2000, seed: 9 },
    );
  });
});
