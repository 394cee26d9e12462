/** 1/(1 + e⁻ˣ) without overflow; accurate to 2 ulp for every x. A file of its own, because pages that only tell a probability need no more. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}
