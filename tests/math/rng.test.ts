import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ensembles, rng } from '../../src/math/index.ts';

/** What seed 42 gives: [uniform × 3, normal × 3], as the bits of the doubles. */
const FIXTURE: readonly string[] = [
  '3fe03590c7e205f4',
  '3feda9aebbe47f6e',
  '3fa817161d2e4150',
  '3ff2e49137fb61d9',
  'c0003e1a00968dd1',
  'bff6616ff24c99d1',
];

/** The Python of the doc comment, word for word. */
function documentedPython(): string {
  const source = readFileSync(new URL('../../src/math/rng.ts', import.meta.url), 'utf8');
  const block = /```python\n([\s\S]*?)```/.exec(source)?.[1] ?? '';
  return block.replace(/^ \* ?/gm, '');
}

function python(code: string): string | null {
  try {
    return execFileSync('python3', ['-c', code], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function hex(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

function drawn(seed: number, count: number): string[] {
  const r = rng(seed);
  return [
    ...Array.from({ length: count }, () => r.uniform()),
    ...Array.from({ length: count }, () => r.normal()),
  ].map(hex);
}

describe('rng', () => {
  it('gives the recorded bits', () => {
    expect(drawn(42, 3)).toEqual(FIXTURE);
  });

  it('agrees bit by bit with the Python in its documentation, where there is one to run', () => {
    const seeds = [0, 1, 42, -7, 2 ** 40 + 3, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    const code = `${documentedPython()}
import struct
for seed in [${seeds.join(', ')}]:
    r = Rng(seed)
    print(' '.join(struct.pack('>d', x).hex() for x in [r.uniform() for _ in range(200)] + [r.normal() for _ in range(200)]))`;
    const printed = python(code);
    const expected = seeds.map((seed) => drawn(seed, 200).join(' '));
    if (printed === null) expect(drawn(42, 3)).toEqual(FIXTURE);
    else expect(printed.trim().split('\n')).toEqual(expected);
  });

  it('is determined by its seed, and forks by seed and label alone', () => {
    const [a, b] = [rng(9), rng(9)];
    expect(Array.from({ length: 50 }, () => a.normal())).toEqual(
      Array.from({ length: 50 }, () => b.normal()),
    );
    const before = rng(9).fork('inputs');
    const after = rng(9);
    after.uniform();
    const late = after.fork('inputs');
    expect([before.uniform(), before.normal()]).toEqual([late.uniform(), late.normal()]);
    const firsts = new Set(['a', 'b', 'inputs', 0, 1, '10'].map((label) => rng(9).fork(label).uniform()));
    for (let seed = 0; seed < 2000; seed++) firsts.add(rng(seed).uniform());
    expect(firsts.size).toBe(2006);
  });

  it('uniform: equidistributed (Kolmogorov–Smirnov, 1 %), mean and serial correlation', () => {
    const r = rng(123);
    const x = Float64Array.from({ length: 100_000 }, () => r.uniform());
    expect(x.every((u) => u >= 0 && u < 1)).toBe(true);
    let serial = 0;
    for (let i = 1; i < x.length; i++) serial += ((x[i] ?? NaN) - 0.5) * ((x[i - 1] ?? NaN) - 0.5);
    expect(Math.abs((12 * serial) / x.length)).toBeLessThan(3 / Math.sqrt(x.length));
    x.sort();
    const statistic = x.reduce(
      (d, u, i) => Math.max(d, Math.abs(u - i / x.length), Math.abs(u - (i + 1) / x.length)),
      0,
    );
    expect(statistic * Math.sqrt(x.length)).toBeLessThan(1.63);
  });

  it('normal: the distribution function, the tails and the moments', () => {
    const r = rng(321);
    const n = 200_000;
    const x = Float64Array.from({ length: n }, () => r.normal()).sort();
    const statistic = x.reduce(
      (d, z, i) => Math.max(d, Math.abs(normalCdf(z) - i / n), Math.abs(normalCdf(z) - (i + 1) / n)),
      0,
    );
    expect(statistic * Math.sqrt(n)).toBeLessThan(1.63);
    for (const limit of [1, 2, 3, 3.5]) {
      const expected = 2 * n * normalCdf(-limit);
      const found = x.filter((z) => Math.abs(z) > limit).length;
      expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
    const moment = (k: number): number => x.reduce((sum, z) => sum + z ** k, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });

  it('integer: every value, evenly', () => {
    const r = rng(5);
    const counts = new Array<number>(7).fill(0);
    for (let k = 0; k < 70_000; k++) {
      const i = r.integer(7);
      counts[i] = (counts[i] ?? NaN) + 1;
    }
    expect(counts.reduce((sum, c) => sum + (c - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
  });

  it('ensembles are determined by their seed and have the spread they promise', () => {
    expect(ensembles.gaussian(5, 1, rng(4))).toEqual(ensembles.gaussian(5, 1, rng(4)));
    const g = ensembles.gaussian(200, 1.5, rng(4)).data;
    expect(g.reduce((sum, x) => sum + x * x, 0) / 200).toBeCloseTo(1.5 ** 2, 1);
    expect(Math.max(...ensembles.uniform(50, 2, rng(4)).data.map(Math.abs))).toBeLessThanOrEqual(
      2 / Math.sqrt(50),
    );
  });
});

/** Φ(z) by its series and, in the tails, its continued fraction. */
function normalCdf(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(z) < 3) {
    let term = z;
    let sum = z;
    for (let k = 3; k < 90; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = 0;
  for (let k = 60; k > 0; k--) fraction = k / (Math.abs(z) + fraction);
  const tail = density / (Math.abs(z) + fraction);
  return z < 0 ? tail : 1 - tail;
}
