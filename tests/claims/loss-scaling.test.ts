import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/index.ts';
import { derivative, dot, drawNetwork, normals, plus, states } from '../fixtures/tanh-network.ts';
import { claim } from '../fixtures/claim.ts';

const half = new Float16Array(1);
/** The first T at which s halved T times, rounded to half precision at each step, is zero. */
function zeroFrom(s: number): number {
  half[0] = s;
  let T = 0;
  while (half[0] > 0) {
    half[0] = half[0] / 2;
    T += 1;
  }
  return T;
}

claim('loss-scaling', (check) => {
  check.property(
    'what each lag contributes, measured by moving the bias of one step, is multiplied by s',
    {
      zh: '个随机tanh网络与倍数s（逐个时间差实测）',
      en: 'random tanh networks and factors s, measured lag by lag',
    },
    100,
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 6 }),
      fc.double({ min: 0.1, max: 1000, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (n, T, s, seed) => {
        const random = rng(seed);
        const net = drawNetwork(n, 1, random);
        const xs = Array.from({ length: T }, () => normals(n, random));
        const hs = states(net, xs, normals(n, random));
        const [c, e] = [normals(n, random), normals(n, random)];
        const contribution = (t: number, scale: number): number =>
          derivative((by) => {
            const moved = states({ ...net, b: plus(net.b, e, by) }, xs.slice(t - 1, t), hs[t - 1]!).at(-1)!;
            return scale * dot(c, states(net, xs.slice(t), moved).at(-1)!.map(Math.sin));
          });
        const plain = Array.from({ length: T }, (_, i) => contribution(i + 1, 1));
        const scaled = Array.from({ length: T }, (_, i) => contribution(i + 1, s));
        const size = Math.hypot(...plain);
        scaled.forEach((x, i) => expect(Math.abs(x / s - plain[i]!)).toBeLessThan(1e-9 * (1 + size)));
      },
    ),
  );
  check.golden(
    'half precision: scaled by 2^m, zero m steps later',
    { zh: '个半精度里的步数', en: 'step counts in half precision' },
    16,
    () => {
      for (let m = 0; m <= 15; m++) expect(zeroFrom(2 ** m)).toBe(25 + m);
    },
  );
});
