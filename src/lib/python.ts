/** The generator of `src/math/rng.ts` in Python, for programs that draw the same random matrices: `Rng(seed).normal()`. */
export const pythonGenerator = `from math import sqrt
M = 0xffffffff
def mix(x):
    x = (x ^ x >> 16) * 0x85ebca6b & M; x = (x ^ x >> 13) * 0xc2b2ae35 & M; return x ^ x >> 16
rot = lambda x, k: (x << k | x >> 32 - k) & M
class Rng:
    def __init__(self, seed):
        self.s = [mix((seed & M) + mix((seed >> 32 & M) + i * 0x9e3779b9 & M) & M) for i in (1, 2, 3, 4)]
    def word(self):
        a, b, c, d = self.s; r = rot(b * 5 & M, 7) * 9 & M; c ^= a; d ^= b
        self.s = [a ^ d, b ^ c, c ^ (b << 9 & M), rot(d, 11)]; return r
    def uniform(self): return ((self.word() >> 5) * 67108864 + (self.word() >> 6)) / 9007199254740992
    def normal(self):
        u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1; q = u * u + v * v
        return u * sqrt(-2 * ln(q) / q) if 0 < q < 1 else self.normal()
def ln(x):
    k = 0; t = 0.0
    while x < 0.7071067811865476: x *= 2; k -= 1
    z = (x - 1) / (x + 1)
    for i in range(23, 0, -2): t = t * (z * z) + 1 / i
    return k * 0.6931471805599453 + 2 * z * t
`;
