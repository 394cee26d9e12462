import { positive } from './check.ts';
import { report, type Control } from './control.ts';
import { eigenvaluesInto, eigenWork } from './eigenvalues.ts';
import { scaleByPow2 } from './float-bits.ts';
import { squareMatrix, type Matrix, type MatrixLike } from './matrix.ts';
import { spectralNorm } from './norms.ts';
import { schur } from './schur.ts';
import { resolventWork, smallestSingular } from './smallest-singular.ts';
import { solveInPlace } from './solve.ts';

const MAX_PSEUDO_ORDER = 256;
const MAX_ROUNDS = 40;
const SAMPLES = 8;
/** How far outside the best radius the circle is searched, relative. */
const LIFT = 1e-9;

/** σ_min(zI − A) along rays: z = r·e^{iθ}. */
type Along = (r: number, theta: number) => number;

/** The root of log f(r) = log ε in [inside, outside], f(inside) < ε ≤ f(outside): bracketed secants (Illinois). */
function boundary(f: Along, theta: number, eps: number, inside: number, outside: number): number {
  const g = (r: number): number => Math.log(Math.max(f(r, theta), 1e-300) / eps);
  let a = inside;
  let b = outside;
  let ga = g(a);
  let gb = g(b);
  for (let step = 0; step < 80 && b - a > 4e-15 * b && gb > 0; step++) {
    const secant = b - (gb * (b - a)) / (gb - ga);
    const x = step % 3 === 2 || !(secant > a && secant < b) ? (a + b) / 2 : secant;
    if (x <= a || x >= b) break;
    const gx = g(x);
    if (Math.abs(gx) < 1e-14) return x;
    if (gx < 0) {
      a = x;
      ga = gx;
      gb /= 2;
    } else {
      b = x;
      gb = gx;
      ga /= 2;
    }
  }
  return b;
}

/**
 * The angles θ in [0, π] at which σ_min(r·e^{iθ}I − A) may be ε. With t = tan(θ/2), ε is a singular value iff τ = it is an
 * eigenvalue of the real pencil [[A − r, −ε], [−ε, Aᵀ − r]] − τ [[A + r, −ε], [ε, −(Aᵀ + r)]].
 */
function crossings(a: Matrix, r: number, eps: number): number[] {
  const n = a.rows;
  const m = 2 * n;
  const x = new Float64Array(m * m);
  const y = new Float64Array(m * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const diagonal = i === j ? r : 0;
      const entry = a.data[i * n + j]!;
      const mirrored = a.data[j * n + i]!;
      x[i * m + j] = entry - diagonal;
      x[(n + i) * m + n + j] = mirrored - diagonal;
      y[i * m + j] = entry + diagonal;
      y[(n + i) * m + n + j] = -mirrored - diagonal;
    }
    x[i * m + n + i] = -eps;
    x[(n + i) * m + i] = -eps;
    y[i * m + n + i] = -eps;
    y[(n + i) * m + i] = eps;
  }
  if (!solveInPlace(y, x, m, m)) return [];
  const work = eigenWork(m);
  eigenvaluesInto({ rows: m, cols: m, data: x }, work);
  const angles: number[] = [];
  for (let i = 0; i < m; i++) {
    const t = Math.abs(work.im[i]!);
    if (Math.abs(work.re[i]!) <= 0.01 * (t + 1e-3)) angles.push(2 * Math.atan(t));
  }
  return angles;
}

/** Climbs from the boundary point at theta to the nearest maximum of the radius by parabolas through three rays. */
function climb(radiusAt: (theta: number) => number, theta: number, radius: number): number {
  let best = radius;
  let at = theta;
  for (let h = 1e-2; h > 1e-6; h /= 4) {
    const left = radiusAt(at - h);
    const right = radiusAt(at + h);
    const bend = left - 2 * best + right;
    const shift = bend < 0 ? Math.max(-h, Math.min(h, (h * (left - right)) / (2 * bend))) : 0;
    for (const candidate of [at - h, at + h, at + shift]) {
      const value = candidate === at - h ? left : candidate === at + h ? right : radiusAt(candidate);
      if (value > best) {
        best = value;
        at = candidate;
      }
    }
  }
  return best;
}

/**
 * ρ_ε(A) = max {|z| : σ_min(zI − A) ≤ ε}, the largest spectral radius of A + E over complex ‖E‖₂ ≤ ε. Criss-cross search
 * (Mengi & Overton 2005): rays out to the boundary, then whole circles for parts that lie farther out, so no local
 * maximum is taken for the answer. Relative error about 1e-9 for ε above 1e-12·‖A‖. O(n³) a round, order at most 256.
 */
export function pseudospectralRadius(A: MatrixLike, eps: number, control?: Control): number {
  const given = squareMatrix(A, 'A', MAX_PSEUDO_ORDER);
  positive('eps', eps);
  const n = given.rows;
  const t = schur(given);
  const epsScaled = scaleByPow2(eps, -t.exponent);
  if (!(epsScaled < 1e150)) return eps + spectralNorm(given);
  let a: Matrix = { rows: n, cols: n, data: given.data.map((x) => scaleByPow2(x, -t.exponent)) };
  const work = resolventWork(n);
  const f: Along = (r, theta) => smallestSingular(t, r * Math.cos(theta), r * Math.sin(theta), work);
  const outside = (spectralNorm(a) + epsScaled) * (1 + 1e-9);

  const angles = [0, Math.PI];
  let radius = 0;
  for (let i = 0; i < n; i++) {
    const re = t.re[i * n + i]!;
    const im = Math.abs(t.im[i * n + i]!);
    radius = Math.max(radius, Math.hypot(re, im));
    angles.push(Math.atan2(im, re));
  }
  for (let i = 1; i < SAMPLES; i++) angles.push((Math.PI * i) / SAMPLES);
  let best = 0;
  const tryRay = (theta: number): void => {
    if (f(radius, theta) >= epsScaled) return;
    radius = boundary(f, theta, epsScaled, radius, outside);
    best = theta;
  };
  angles.forEach(tryRay);

  // The pencil is singular where z = −r lies on the boundary; mirror the matrix if that is the farther end.
  const mirrored = f(radius, Math.PI) < f(radius, 0);
  if (mirrored) a = { ...a, data: a.data.map((x) => -x) };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const level = radius * (1 + LIFT);
    const found = [0, ...crossings(a, level, epsScaled).sort((x, y) => x - y), Math.PI];
    const before = radius;
    for (let i = 1; i < found.length; i++) {
      const low = found[i - 1]!;
      const high = found[i]!;
      const middle = mirrored ? Math.PI - (low + high) / 2 : (low + high) / 2;
      if (high - low > 1e-10 && f(before * (1 + LIFT), middle) < epsScaled) tryRay(middle);
    }
    report(control, 1 - 2 ** -(round + 1));
    if (radius === before) break;
  }
  const radiusAt = (theta: number): number => {
    const start = radius * (1 - 1e-3);
    return f(start, theta) < epsScaled ? boundary(f, theta, epsScaled, start, outside) : 0;
  };
  radius = climb(radiusAt, best, radius);
  report(control, 1);
  return scaleByPow2(radius, t.exponent);
}
