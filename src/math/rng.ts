import { integer, show } from './check.ts';
import { lnNearOne } from './log.ts';

/** A seeded generator of random numbers. */
export interface Rng {
  /** Uniform on [0, 1): a multiple of 2⁻⁵³. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform on 0…n−1, 1 ≤ n ≤ 2⁵³ (bias below n·2⁻⁵³). */
  integer(n: number): number;
  /** An independent generator that depends on this one's seed and the label only, not on what has been drawn. */
  fork(label: string | number): Rng;
}

const SQRT_HALF = 0.7071067811865476;
const LN2 = 0.6931471805599453;

/** The finaliser of MurmurHash3: a bijection of 32-bit integers in which each bit depends on all. */
function mix(x: number): number {
  let y = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  y = Math.imul(y ^ (y >>> 13), 0xc2b2ae35);
  return (y ^ (y >>> 16)) >>> 0;
}

/** ln x for 0 < x ≤ 1, to about 4e-16: halvings counted, then a series. */
function ln(x: number): number {
  let m = x;
  let k = 0;
  while (m < SQRT_HALF) {
    m *= 2;
    k -= 1;
  }
  return k * LN2 + lnNearOne(m);
}

function fromWords(low: number, high: number): Rng {
  const word = (i: number): number => mix((low + mix((high + Math.imul(i, 0x9e3779b9)) >>> 0)) >>> 0);
  let a = word(1);
  let b = word(2);
  let c = word(3);
  let d = word(4);
  if ((a | b | c | d) === 0) d = 1;

  const next = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const uniform = (): number => {
    const top = next() >>> 5;
    return (top * 67108864 + (next() >>> 6)) / 9007199254740992;
  };
  return {
    uniform,
    normal() {
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const q = u * u + v * v;
        if (q > 0 && q < 1) return u * Math.sqrt((-2 * ln(q)) / q);
      }
    },
    integer(n) {
      return Math.floor(uniform() * integer('n', n, 1, 2 ** 53));
    },
    fork(label) {
      if (typeof label !== 'string' && typeof label !== 'number') {
        throw new TypeError(`label is ${show(label)}; a string or a number is needed`);
      }
      let hash = 0x811c9dc5;
      for (const unit of String(label).split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
      return fromWords(mix((low ^ hash) >>> 0), mix((high + hash + 0x9e3779b9) >>> 0));
    },
  };
}

/**
 * A generator of random numbers that gives the same bits in every engine: xoshiro128** (Blackman & Vigna 2021), its
 * state hashed from the seed; `normal` is Marsaglia's polar method (1964) with a logarithm made of + − × ÷, error about
 * 1e-15. The same in Python:
 *
 * ```python
 * from math import sqrt
 * M = 0xffffffff
 * def mix(x):
 *     x = (x ^ x >> 16) * 0x85ebca6b & M; x = (x ^ x >> 13) * 0xc2b2ae35 & M; return x ^ x >> 16
 * rot = lambda x, k: (x << k | x >> 32 - k) & M
 * class Rng:
 *     def __init__(self, seed):
 *         self.s = [mix((seed & M) + mix((seed >> 32 & M) + i * 0x9e3779b9 & M) & M) for i in (1, 2, 3, 4)]
 *     def word(self):
 *         a, b, c, d = self.s; r = rot(b * 5 & M, 7) * 9 & M; c ^= a; d ^= b
 *         self.s = [a ^ d, b ^ c, c ^ (b << 9 & M), rot(d, 11)]; return r
 *     def uniform(self): return ((self.word() >> 5) * 67108864 + (self.word() >> 6)) / 9007199254740992
 *     def normal(self):
 *         u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1; q = u * u + v * v
 *         return u * sqrt(-2 * ln(q) / q) if 0 < q < 1 else self.normal()
 * def ln(x):
 *     k = 0; t = 0.0
 *     while x < 0.7071067811865476: x *= 2; k -= 1
 *     z = (x - 1) / (x + 1)
 *     for i in range(23, 0, -2): t = t * (z * z) + 1 / i
 *     return k * 0.6931471805599453 + 2 * z * t
 * ```
 *
 * @param seed a whole number, |seed| < 2⁵³.
 */
export function rng(seed: number): Rng {
  integer('seed', seed, Number.MIN_SAFE_INTEGER);
  return fromWords(seed >>> 0, Math.floor(seed / 4294967296) >>> 0);
}
