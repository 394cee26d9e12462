import fc from 'fast-check';
import { expect } from 'vitest';
import { spectralRadius } from '../../src/math/eigenvalues.ts';
import { ensembles } from '../../src/math/ensembles.ts';
import { identity, type Matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { rng } from '../../src/math/rng.ts';
import { claim } from '../fixtures/claim.ts';

/** M(h) = tanh(Wh + b) with the fixed point h*, contracting with factor q in ‖x‖_P = ‖Px‖, P diagonal. */
interface System {
  readonly W: Matrix;
  readonly bias: Float64Array;
  readonly rest: Float64Array;
  readonly P: Float64Array;
  readonly q: number;
}

const normOf = (P: Float64Array, x: Float64Array): number =>
  Math.hypot(...x.map((value, i) => value * P[i]!));

function apply(W: Matrix, h: Float64Array): Float64Array {
  return multiply(W, { rows: h.length, cols: 1, data: h }).data;
}

function draw(n: number, q: number, seed: number): System {
  const random = rng(seed);
  const P = Float64Array.from({ length: n }, () => Math.exp(3 * random.uniform()));
  const raw = ensembles.gaussian(n, 1, random);
  const size = spectralNorm(raw);
  const W: Matrix = {
    ...raw,
    data: raw.data.map((x, k) => (q * x * P[k % n]!) / (size * P[Math.floor(k / n)]!)),
  };
  const rest = Float64Array.from({ length: n }, () => 1.6 * random.uniform() - 0.8);
  const image = apply(W, rest);
  return { W, bias: rest.map((h, i) => Math.atanh(h) - image[i]!), rest, P, q };
}

/** ‖M‖ in the norm of P. */
function operatorNorm(M: Matrix, P: Float64Array): number {
  const n = M.rows;
  return spectralNorm({ ...M, data: M.data.map((x, k) => (x * P[Math.floor(k / n)]!) / P[k % n]!) });
}

const order = fc.integer({ min: 1, max: 6 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

claim('latching', (check) => {
  check.property(
    'noise up to (1 − q)r never drives the state out of the ball, and the Jacobian shrinks at least like q^t along every run',
    {
      zh: '个随机系统（1至6维，噪声取到允许的最大值）',
      en: 'random systems of 1 to 6 dimensions, under the largest noise allowed',
    },
    500,
    fc.property(order, fc.double({ min: 0.3, max: 0.95, noNaN: true }), seed, (n, q, s) => {
      const { W, bias, rest, P } = draw(n, q, s);
      const atRest = { ...W, data: W.data.map((x, k) => x * (1 - rest[Math.floor(k / n)]! ** 2)) };
      expect(spectralRadius(atRest)).toBeLessThanOrEqual(q * (1 + 1e-9));
      const random = rng(s).fork('noise');
      const r = 0.5 + random.uniform();
      const direction = (): Float64Array => {
        const v = Float64Array.from({ length: n }, () => random.normal());
        const size = normOf(P, v);
        return v.map((x) => x / size);
      };
      let h: Float64Array = Float64Array.from(rest);
      direction().forEach((x, i) => (h[i]! += r * x));
      let J = identity(n);
      for (let t = 1; t <= 30; t++) {
        const a = apply(W, h).map((x, i) => x + bias[i]!);
        const outward = a.map((x, i) => Math.tanh(x) - rest[i]!);
        const away = normOf(P, outward);
        // Half of the time the noise pushes straight outwards.
        const push = t % 2 === 0 && away > 0 ? outward.map((x) => x / away) : direction();
        h = a.map((x, i) => Math.tanh(x) + (1 - q) * r * push[i]!);
        J = multiply(
          { ...W, data: W.data.map((x, k) => x * (1 - Math.tanh(a[Math.floor(k / n)]!) ** 2)) },
          J,
        );
        expect(
          normOf(
            P,
            h.map((x, i) => x - rest[i]!),
          ),
        ).toBeLessThanOrEqual(r * (1 + 1e-9));
        expect(operatorNorm(J, P)).toBeLessThanOrEqual(q ** t * (1 + 1e-9));
        const condition = Math.max(...P) / Math.min(...P);
        expect(spectralNorm(J)).toBeLessThanOrEqual(condition * q ** t * (1 + 1e-9));
      }
    }),
  );
  check.counterexample(
    'the norm need not be the Euclidean one: an attractor whose first Jacobian stretches tenfold',
    {
      zh: '欧氏范数下先拉长十倍的吸引子',
      en: 'an attractor whose Jacobian stretches tenfold in the Euclidean norm',
    },
    () => {
      const A: Matrix = { rows: 2, cols: 2, data: Float64Array.of(0.5, 10, 0, 0.5) };
      expect(spectralNorm(A)).toBeGreaterThan(10);
      expect(operatorNorm(A, Float64Array.of(1, 20))).toBeLessThan(0.81);
    },
  );
});
