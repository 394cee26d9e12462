import { report, type Control } from './control.ts';
import { squareMatrix, transposeInto, type Matrix, type MatrixLike } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { spectralNorm } from './norms.ts';
import { normalize } from './scaling.ts';
import { scaleByPow2 } from './float-bits.ts';
import { solveInPlace } from './solve.ts';

/** min ‖P W P⁻¹‖₂ over positive diagonal P, and the diagonal of such a P (its least entry 1). */
export interface ScaledNorm {
  readonly value: number;
  readonly scale: Float64Array;
}

const MAX_SCALED_ORDER = 128;
/** Where W is reducible the infimum is not attained; the diagonal then stops growing here. */
const MAX_LOG_RANGE = 230;
const MAX_ROUNDS = 400;
const CENTRING_STEPS = 30;
const BALANCING_SWEEPS = 100;

function scaledNorm(w: Float64Array, n: number, logs: Float64Array): number {
  const data = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) data[i * n + j] = w[i * n + j]! * Math.exp((logs[i]! - logs[j]!) / 2);
  }
  return spectralNorm({ rows: n, cols: n, data });
}

/** ψ(y) = −log det(tI − VᵀV), V = X^½ W X^−½, x = e^y: convex in y, and infinite where ‖V‖₂² reaches t. */
class Barrier {
  readonly n: number;
  readonly f: Float64Array;
  readonly s: Float64Array;
  readonly sv: Float64Array;
  readonly vsv: Float64Array;
  readonly hessian: Float64Array;
  readonly step: Float64Array;
  slope = 0;

  constructor(n: number) {
    this.n = n;
    this.f = new Float64Array(n * n);
    this.s = new Float64Array(n * n);
    this.sv = new Float64Array(n * n);
    this.vsv = new Float64Array(n * n);
    this.hessian = new Float64Array(n * n);
    this.step = new Float64Array(n);
  }

  /** ψ; leaves tI − VᵀV in f. */
  value(v: Float64Array, t: number): number {
    const { n, f } = this;
    multiplyInto(transposed(v, n), v, f, n, n, n);
    for (let i = 0; i < n * n; i++) f[i] = -f[i]!;
    for (let i = 0; i < n; i++) f[i * n + i]! += t;
    return minusLogDeterminant(f, n);
  }

  /** The Newton step for y from what is in f; `slope` is its (negative) product with the gradient. */
  newton(v: Float64Array, t: number): void {
    const { n, s, sv, vsv, hessian, step } = this;
    s.fill(0);
    for (let i = 0; i < n; i++) s[i * n + i] = 1;
    solveInPlace(this.f, s, n, n);
    multiplyInto(s, transposed(v, n), sv, n, n, n);
    multiplyInto(v, sv, vsv, n, n, n);
    // F = Σ xᵢ(t eᵢeᵢᵀ − vᵢvᵢᵀ) at x = 1 with S = F⁻¹: gradient 1 − gᵢ, gᵢ = t sᵢᵢ − vᵢᵀSvᵢ, and Hessian
    // (t sᵢⱼ)² − t(Svⱼ)ᵢ² − t(Svᵢ)ⱼ² + (vᵢᵀSvⱼ)² − gᵢδᵢⱼ; it is singular along y = const, which changes nothing.
    let size = 0;
    for (let i = 0; i < n; i++) {
      const g = t * s[i * n + i]! - vsv[i * n + i]!;
      step[i] = g - 1;
      for (let j = 0; j < n; j++) {
        const a = t * s[i * n + j]!;
        const b = sv[i * n + j]!;
        const c = sv[j * n + i]!;
        const d = vsv[i * n + j]!;
        hessian[i * n + j] = a * a - t * (b * b + c * c) + d * d - (i === j ? g : 0);
      }
      size += hessian[i * n + i]!;
    }
    for (let i = 0; i < n * n; i++) hessian[i]! += size / (n * n);
    for (let i = 0; i < n; i++) hessian[i * n + i]! += 1e-12 * size + 1e-300;
    const gradient = Float64Array.from(step);
    solveInPlace(hessian, step, n, 1);
    this.slope = 0;
    for (let i = 0; i < n; i++) this.slope -= step[i]! * gradient[i]!;
  }
}

/** −log det f for a symmetric f, Infinity unless it is positive definite. */
function minusLogDeterminant(f: Float64Array, n: number): number {
  const a = Float64Array.from(f);
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const pivot = a[k * n + k]!;
    if (!(pivot > 0 && pivot < Infinity)) return Infinity;
    sum -= Math.log(pivot);
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / pivot;
      for (let j = i; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!;
      for (let j = i + 1; j < n; j++) a[j * n + i] = a[i * n + j]!;
    }
  }
  return sum;
}

/** Moves logs to about the minimum of ψ at this t. */
function centre(barrier: Barrier, w: Float64Array, n: number, t: number, logs: Float64Array): void {
  const v = new Float64Array(n * n);
  const trial = new Float64Array(n);
  scaleInto(w, n, logs, v);
  let value = barrier.value(v, t);
  for (let step = 0; step < CENTRING_STEPS && value < Infinity; step++) {
    barrier.newton(v, t);
    if (-barrier.slope < 1e-3) return;
    let moved = false;
    for (let length = Math.min(1, 4 / Math.max(...barrier.step.map(Math.abs))); length > 1e-6; length /= 2) {
      for (let i = 0; i < n; i++) trial[i] = logs[i]! + length * barrier.step[i]!;
      clampRange(trial);
      scaleInto(w, n, trial, v);
      const next = barrier.value(v, t);
      if (next <= value + 0.1 * length * barrier.slope) {
        logs.set(trial);
        value = next;
        moved = true;
        break;
      }
    }
    if (!moved) return;
  }
}

const transposed = (v: Float64Array, n: number): Float64Array =>
  transposeInto(v, n, n, new Float64Array(n * n));

/**
 * The least spectral norm of W under positive diagonal scaling. Since D = diag φ' commutes with P, γ_φ·value < 1 proves
 * that gradients vanish, also where γ_φ·σ_max(W) > 1; for W ≥ 0 the value is ρ(W). Generalised eigenvalue optimisation
 * WᵀXW ⪯ tX with X = P² by the method of centres (Boyd & El Ghaoui 1993): `value` is always that of the `scale` given, an
 * upper bound of the minimum, above it by about 1e-6 of itself at most. The infimum of a reducible W is not attained;
 * scale then spans up to 1e100. O(n³) a step, order at most 128.
 */
export function scaledNormBound(W: MatrixLike, control?: Control): ScaledNorm {
  const given: Matrix = squareMatrix(W, 'W', MAX_SCALED_ORDER);
  const n = given.rows;
  const w = Float64Array.from(given.data);
  const exponent = normalize(w);
  const logs = new Float64Array(n);
  const best = new Float64Array(n);
  let value = scaledNorm(w, n, logs);
  balanceLogs(w, n, logs);
  const balanced = scaledNorm(w, n, logs);
  if (balanced < value) {
    value = balanced;
    best.set(logs);
  }
  const barrier = new Barrier(n);
  let gap = 0.5;
  for (let round = 0, idle = 0; round < MAX_ROUNDS && value > 0 && idle < 12; round++) {
    logs.set(best);
    centre(barrier, w, n, value * value * (1 + gap), logs);
    const found = scaledNorm(w, n, logs);
    if (found < value) {
      idle = found < value * (1 - 1e-9) ? 0 : idle + 1;
      value = found;
      best.set(logs);
    } else idle += 1;
    gap = Math.max(gap * 0.6, 1e-9);
    if (round % 8 === 0) report(control, Math.min(0.95, round / 80));
  }
  report(control, 1);
  const least = Math.min(...best);
  const scale = best.map((y) => Math.exp((y - least) / 2));
  return { value: scaleByPow2(scaledNorm(w, n, best), exponent), scale };
}

/** Makes rows and columns of V equally long (Osborne 1960): a start close enough where entries span many decades. */
function balanceLogs(w: Float64Array, n: number, logs: Float64Array): void {
  for (let sweep = 0, change = 1; change > 1e-3 && sweep < BALANCING_SWEEPS; sweep++) {
    change = 0;
    for (let i = 0; i < n; i++) {
      let row = 0;
      let column = 0;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const ratio = Math.exp(logs[j]! - logs[i]!);
        row += w[i * n + j]! ** 2 / ratio;
        column += w[j * n + i]! ** 2 * ratio;
      }
      if (!(row > 0 && column > 0 && row < Infinity && column < Infinity)) continue;
      const step = Math.log(column / row) / 2;
      logs[i]! += step;
      change = Math.max(change, Math.abs(step));
    }
    clampRange(logs);
  }
}

function scaleInto(w: Float64Array, n: number, logs: Float64Array, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) out[i * n + j] = w[i * n + j]! * Math.exp((logs[i]! - logs[j]!) / 2);
  }
}

function clampRange(logs: Float64Array): void {
  const mean = logs.reduce((sum, y) => sum + y, 0) / logs.length;
  for (let i = 0; i < logs.length; i++) {
    logs[i] = Math.max(-MAX_LOG_RANGE, Math.min(MAX_LOG_RANGE, logs[i]! - mean));
  }
}
