import { expect } from 'vitest';
import { matrix } from '../../src/math/matrix.ts';
import { multiply } from '../../src/math/multiply.ts';
import { claim } from '../fixtures/claim.ts';

const W = [
  [-2.5, 1],
  [-6.25, 2.5],
] as const;
const b = [-2.6, -1.25] as const;

/** The mean of ln‖J_t v‖ along one tangent vector, and how far the last states lie apart. */
function followed(start: readonly [number, number], steps: number): { lambda: number; spread: number } {
  let [h, g] = start;
  let [v, w] = [0.6, 0.8];
  let sum = 0;
  const late: number[] = [];
  for (let t = 0; t < steps; t++) {
    [h, g] = [Math.tanh(W[0][0] * h + W[0][1] * g + b[0]), Math.tanh(W[1][0] * h + W[1][1] * g + b[1])];
    [v, w] = [(1 - h * h) * (W[0][0] * v + W[0][1] * w), (1 - g * g) * (W[1][0] * v + W[1][1] * w)];
    const size = Math.hypot(v, w);
    if (t >= 1000) sum += Math.log(size);
    [v, w] = [v / size, w / size];
    if (t >= steps - 200) late.push(h);
  }
  return { lambda: sum / (steps - 1000), spread: new Set(late.map((x) => x.toFixed(9))).size };
}

claim('sustained-bomb', (check) => {
  check.golden(
    'W² = 0, and from every start the exponent is the same and positive',
    { zh: '次十万步的运行', en: 'runs of a hundred thousand steps from different starts' },
    5,
    () => {
      expect([...multiply(matrix(W), matrix(W)).data].every((x) => x === 0)).toBe(true);
      for (const start of [
        [0.1, 0.2],
        [-0.5, 0.4],
        [0.9, -0.9],
        [0, 0],
        [0.3, -0.1],
      ] as const) {
        const { lambda, spread } = followed(start, 100_000);
        expect(Math.abs(lambda - 0.337)).toBeLessThan(0.02);
        // Neither a fixed point nor a short cycle.
        expect(spread).toBeGreaterThan(190);
      }
    },
  );
});
