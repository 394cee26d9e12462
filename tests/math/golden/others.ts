import { describe, expect, it } from 'vitest';
import {
  clipByNorm,
  clipByValue,
  deepBackward,
  forward,
  iterate,
  lyapunovExponents,
  singularValues,
  spectralNorm,
  stepJacobians,
  type Activation,
  type StackVariant,
} from '../../../src/math/index.ts';
import { cases, num, nums, record, rows, square, type Case, text } from './fixtures.ts';
import { product } from './rnn.ts';
import { distance, largestDistance, relative, relativeToLargest, within } from './worst.ts';

export function clippingSuite(): void {
  describe.each(cases('clipping'))('clipping $name', (c) => {
    const name = text(c['name']);
    const maxNorm = num(c['max_norm']);
    const finite = c['exact_result'] !== null;
    const grads = rows(c['grads']);

    if (finite)
      it('by norm', () => {
        const clipped = clipByNorm(grads, maxNorm);
        const expected = rows(c['exact_result']).flat();
        clipped.grads
          .flat()
          .forEach((x, i) => within('clipByNorm (relative)', name, relative(x, expected[i] ?? NaN), 1e-13));
        within(
          'clipByNorm totalNorm (relative)',
          name,
          relative(clipped.totalNorm, num(c['exact_total_norm'])),
          1e-13,
        );
      });
    if (finite)
      it('by value', () => {
        const golden = record(c['value_clip']);
        expect(
          clipByValue(grads, num(golden['c']))
            .grads.flat()
            .map((x) => x + 0),
        ).toEqual(
          rows(golden['result'])
            .flat()
            .map((x) => x + 0),
        );
      });
    if (!finite)
      it('is reported, not passed on', () => {
        expect(() => clipByNorm(grads, maxNorm)).toThrow(RangeError);
        expect(() => clipByValue(grads, 1)).toThrow(/grads\[\d\]\[\d\] is (NaN|-?Infinity)/);
      });
  });
}

export function deepSuite(): void {
  describe.each(
    cases('mlp').map((c, i) => ({ name: `${i}: ${text(c['act'])}, ${num(c['layers'])} layers`, c })),
  )('deep stack $name', ({ name, c }) => {
    it.each(Object.keys(record(c['variants'])))('%s', (key) => {
      const golden = record(record(c['variants'])[key]);
      const variant = key.replace('_', '-') as StackVariant;
      const stack = {
        W: (c['W'] as Case[string][]).map(rows),
        b: rows(c['b']),
        activation: text(c['act']) as Activation,
        variant,
      };
      const found = deepBackward(stack, rows(c['X']), rows(c['Y']));
      within(`deepBackward ${variant}: loss`, name, relative(found.loss, num(golden['loss'])), 1e-9);
      for (const [ours, theirs] of [
        ['h', 'h_norm'],
        ['dh', 'dL_dh_norm'],
        ['dW', 'dL_dW_norm'],
      ] as const) {
        const expected = nums(golden[theirs]);
        expect(found[ours].length).toBe(expected.length);
        expected.forEach((x, l) =>
          within(
            `deepBackward ${variant} (relative)`,
            `${name} ${ours} ${l}`,
            relative(10 ** (found[ours][l] ?? NaN), x),
            1e-9,
          ),
        );
      }
      within(
        `deepBackward ${variant}: output`,
        name,
        relativeToLargest(found.output.data, rows(golden['h_out']).flat()),
        1e-9,
      );
    });
  });
}

function jacobiansOf(c: Case): number[][][] | ReturnType<typeof stepJacobians> {
  const T = num(c['T']);
  if (c['kind'] === 'constant') return Array.from({ length: T }, () => rows(c['A']));
  if (c['kind'] === 'list') return (c['J'] as Case[string][]).map((flat) => square(flat, num(c['n'])));
  const W = rows(c['W']);
  const zero = W.map(() => 0);
  const network = { cell: 'tanh', Wih: W.map(() => []), Whh: W, bih: zero, bhh: zero } as const;
  return stepJacobians(
    forward(
      network,
      Array.from({ length: T }, () => []),
      nums(c['h0']),
    ),
  );
}

export function lyapunovSuite(): void {
  it.each(cases('lyapunov'))('Lyapunov exponents $name', (c) => {
    const jacobians = jacobiansOf(c);
    within(
      'lyapunovExponents',
      text(c['name']),
      largestDistance(lyapunovExponents(jacobians), nums(c['qr_exponents'])),
      1e-9,
    );
    if (c['kind'] !== 'autonomous_tanh') return;
    const top =
      singularValues(product(jacobians as ReturnType<typeof stepJacobians>, 0, num(c['T'])))[0] ?? NaN;
    within(
      'top singular exponent',
      text(c['name']),
      distance(Math.log(top) / num(c['T']), Math.max(...nums(c['singular_exponents']))),
      1e-8,
    );
  });
}

function scalarMap(map: Case): (x: number) => number {
  switch (map['type']) {
    case 'tanh': {
      const [w, b] = [num(map['w']), num(map['b'])];
      return (x) => Math.tanh(w * x + b);
    }
    case 'cos':
      return Math.cos;
    case 'newton_sqrt': {
      const a = num(map['a']);
      return (x) => (x + a / x) / 2;
    }
    default: {
      const r = num(map['r']);
      return (x) => r * x * (1 - x);
    }
  }
}

export function iterationSuite(): void {
  describe.each(cases('fixedpoint'))('iteration $name', (c) => {
    const name = text(c['name']);
    if (c['kind'] === 'scalar')
      it('scalar', () => {
        const expected = nums(c['iterates']);
        const { orbit, limit, period, cycle, derivative } = iterate(
          scalarMap(record(c['map'])),
          num(c['x0']),
          expected.length - 1,
        );
        expect(period).toBe(num(c['period']));
        const chaotic = period === 0;
        const shown = chaotic ? 20 : expected.length;
        within(
          chaotic ? 'iterate: chaotic orbit' : 'iterate: orbit',
          name,
          largestDistance(orbit.slice(0, shown), expected.slice(0, shown)),
          chaotic ? 1e-8 : 1e-12,
        );
        if (c['limit'] === null) expect(limit).toBeNull();
        else within('iterate: limit', name, distance(limit ?? NaN, num(c['limit'])), 1e-12);
        if (c['cycle'] !== null)
          within('iterate: cycle', name, largestDistance(cycle ?? [], nums(c['cycle'])), 1e-12);
        if (c['derivative_at_limit'] === null) expect(derivative).toBeNull();
        else
          within(
            'iterate: derivative',
            name,
            distance(derivative ?? NaN, num(c['derivative_at_limit'])),
            1e-12,
          );
      });
    if (c['kind'] === 'vector')
      it('vector', () => {
        const A = rows(c['A']);
        const b = nums(c['b']);
        const map = (x: number[]): number[] =>
          A.map((a, i) => a.reduce((sum, w, j) => sum + w * (x[j] ?? NaN), b[i] ?? NaN)).map((z) =>
            c['act'] === 'tanh' ? Math.tanh(z) : z,
          );
        const { orbit, limit, derivative } = iterate(map, nums(c['x0']), 60);
        for (const [k, x] of Object.entries(record(c['iterates'])))
          within(
            'iterate: vector orbit',
            `${name} ${k}`,
            largestDistance(orbit[Number(k)] ?? [], nums(x)),
            1e-12,
          );
        within('iterate: vector limit', name, largestDistance(limit ?? [], nums(c['fixed_point'])), 1e-12);
        within('iterate: ρ(Jacobian)', name, distance(derivative ?? NaN, num(c['rho_J'])), 1e-11);
        within('spectralNorm of A', name, relative(spectralNorm(A), num(c['norm2_A'])), 1e-13);
      });
  });
}
