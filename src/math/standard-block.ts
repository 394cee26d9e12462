import { hypot2 } from './float-bits.ts';

/** 2⁻⁵². */
const ULP = 2.220446049250313e-16;

/** [[a, b], [c, d]] = [[cos, sin], [−sin, cos]]·(what was given)·its transpose. */
export interface StandardBlock {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly cos: number;
  readonly sin: number;
}

const split = (a: number, b: number, c: number, d: number, cos: number, sin: number): StandardBlock => ({
  a,
  b,
  c,
  d,
  cos,
  sin,
});

/**
 * The rotation that turns [[a, b], [c, d]] into real Schur form: triangular, or with equal diagonal entries and
 * b·c < 0 (Bai & Demmel 1993).
 */
export function standardize(a: number, b: number, c: number, d: number): StandardBlock {
  if (c === 0) return split(a, b, 0, d, 1, 0);
  if (b === 0) return split(d, -c, 0, a, 0, 1);
  if (a === d && b > 0 !== c > 0) return split(a, b, c, d, 1, 0);
  const difference = a - d;
  const p = difference / 2;
  const large = Math.max(Math.abs(b), Math.abs(c));
  const small = Math.min(Math.abs(b), Math.abs(c)) * (b > 0 ? 1 : -1) * (c > 0 ? 1 : -1);
  const scale = Math.max(Math.abs(p), large);
  const z = (p / scale) * p + (large / scale) * small;
  if (z >= 4 * ULP) {
    const root = p + (p < 0 ? -1 : 1) * Math.sqrt(scale) * Math.sqrt(z);
    const a1 = d + root;
    const d1 = d - (large / root) * small;
    const tau = hypot2(c, root);
    return split(a1, b - c, 0, d1, root / tau, c / tau);
  }
  // Complex, or real and nearly equal: make the diagonal entries equal.
  const sigma = b + c;
  const tau = hypot2(sigma, difference);
  let cos = Math.sqrt((1 + Math.abs(sigma) / tau) / 2);
  let sin = -(p / (tau * cos)) * (sigma < 0 ? -1 : 1);
  const aa = a * cos + b * sin;
  const bb = -a * sin + b * cos;
  const cc = c * cos + d * sin;
  const dd = -c * sin + d * cos;
  let a1 = aa * cos + cc * sin;
  let b1 = bb * cos + dd * sin;
  let c1 = -aa * sin + cc * cos;
  let d1 = -bb * sin + dd * cos;
  const mean = (a1 + d1) / 2;
  a1 = mean;
  d1 = mean;
  if (c1 !== 0) {
    if (b1 === 0) {
      b1 = -c1;
      c1 = 0;
      [cos, sin] = [-sin, cos];
    } else if (b1 > 0 === c1 > 0) {
      const sab = Math.sqrt(Math.abs(b1));
      const sac = Math.sqrt(Math.abs(c1));
      const q = c1 > 0 ? sab * sac : -sab * sac;
      const t = 1 / Math.sqrt(Math.abs(b1 + c1));
      a1 = mean + q;
      d1 = mean - q;
      b1 -= c1;
      c1 = 0;
      const cos1 = sab * t;
      const sin1 = sac * t;
      [cos, sin] = [cos * cos1 - sin * sin1, cos * sin1 + sin * cos1];
    }
  }
  return split(a1, b1, c1, d1, cos, sin);
}
