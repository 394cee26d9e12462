import { report, type Control } from './control.ts';
import type { Run } from './forward.ts';
import { log10Abs } from './log.ts';
import { zeros, type Matrix } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { diagonalWeight } from './network.ts';
import { normalize } from './scaling.ts';
import { topSingularValue, topWork } from './top-singular-value.ts';

const LOG10_2 = 0.30102999566398119521;

/** φ'(a), given a and φ(a); the derivative of ReLU at 0 is 0. */
export function activationSlope(cell: string, a: number, value: number): number {
  if (cell === 'tanh') return (1 - value) * (1 + value);
  if (cell === 'relu') return a > 0 ? 1 : 0;
  return cell === 'sigmoid' ? value * (1 - value) : 1;
}

function oneGateJacobian(run: Run, t: number): Matrix {
  const { network, cell } = run;
  const { d, Whh } = network;
  const out = zeros(d, d);
  for (let i = 0; i < d; i++) {
    if (cell === 'diagonal') {
      out.data[i * d + i] = diagonalWeight(network, i);
      continue;
    }
    const slope = activationSlope(cell, run.preactivations.data[(t - 1) * d + i]!, run.h.data[t * d + i]!);
    for (let j = 0; j < d; j++) out.data[i * d + j] = slope * Whh.data[i * d + j]!;
  }
  return out;
}

function gruJacobian({ network, gates, h }: Run, t: number): Matrix {
  const { d, Whh } = network;
  const w = Whh.data;
  const out = zeros(d, d);
  for (let i = 0; i < d; i++) {
    const at = (t - 1) * d + i;
    const r = gates['r']!.data[at]!;
    const z = gates['z']!.data[at]!;
    const n = gates['n']!.data[at]!;
    const hn = gates['hn']!.data[at]!;
    const byZ = (h.data[at]! - n) * z * (1 - z);
    const byN = (1 - z) * (1 - n) * (1 + n);
    const byR = byN * hn * r * (1 - r);
    for (let j = 0; j < d; j++) {
      out.data[i * d + j] =
        byR * w[i * d + j]! + byZ * w[(d + i) * d + j]! + byN * r * w[(2 * d + i) * d + j]!;
    }
    out.data[i * d + i]! += z;
  }
  return out;
}

function lstmJacobian({ network, gates, c }: Run, t: number): Matrix {
  const { d, Whh } = network;
  const w = Whh.data;
  const s = 2 * d;
  const out = zeros(s, s);
  const cells = c!.data;
  for (let u = 0; u < d; u++) {
    const at = (t - 1) * d + u;
    const i = gates['i']!.data[at]!;
    const f = gates['f']!.data[at]!;
    const g = gates['g']!.data[at]!;
    const o = gates['o']!.data[at]!;
    const squashed = Math.tanh(cells[at + d]!);
    const hByC = o * (1 - squashed) * (1 + squashed);
    const byI = g * i * (1 - i);
    const byF = cells[at]! * f * (1 - f);
    const byG = i * (1 - g) * (1 + g);
    const byO = squashed * o * (1 - o);
    for (let j = 0; j < d; j++) {
      const cByH = byI * w[u * d + j]! + byF * w[(d + u) * d + j]! + byG * w[(2 * d + u) * d + j]!;
      out.data[(d + u) * s + j] = cByH;
      out.data[u * s + j] = hByC * cByH + byO * w[(3 * d + u) * d + j]!;
    }
    out.data[(d + u) * s + d + u] = f;
    out.data[u * s + d + u] = hByC * f;
  }
  return out;
}

/** The Jacobian of step t alone, 1 ≤ t ≤ T. */
export function stepJacobian(run: Run, t: number): Matrix {
  if (run.cell === 'lstm') return lstmJacobian(run, t);
  return run.cell === 'gru' ? gruJacobian(run, t) : oneGateJacobian(run, t);
}

/**
 * J_t = ∂h_t/∂h_{t−1} for t = 1…T (index t − 1), entry (i, j) = ∂h_t[i]/∂h_{t−1}[j]. For an LSTM the Jacobian of the
 * joint state (h, c), 2d×2d.
 */
export function stepJacobians(run: Run): Matrix[] {
  return Array.from({ length: run.T }, (_, i) => stepJacobian(run, i + 1));
}

/** log₁₀ of spectral norms of Jacobian products; −Infinity for an exact zero. */
export interface JacobianNorms {
  /** ‖∂s_j/∂s_0‖₂, j = 0…T. */
  readonly fromStart: Float64Array;
  /** ‖∂s_T/∂s_i‖₂, i = 0…T. */
  readonly toEnd: Float64Array;
  /** LSTM only: ‖∂h_T/∂h_i‖₂, h_i and c_i independent. */
  readonly toEndH?: Float64Array;
  /** LSTM only: ‖∂c_T/∂c_i‖₂. */
  readonly toEndC?: Float64Array;
}

/**
 * Norms of the products J_j…J_1 and J_T…J_{i+1} (later steps on the left) of the state s = h, for an LSTM s = (h, c).
 * Powers of two are carried apart, so nothing over- or underflows. O(T·d³).
 */
export function jacobianNorms(run: Run, control?: Control): JacobianNorms {
  const { T, network } = run;
  const { d } = network;
  const n = run.cell === 'lstm' ? 2 * d : d;
  const fromStart = new Float64Array(T + 1);
  const toEnd = new Float64Array(T + 1);
  const blocks = run.cell === 'lstm' ? { h: new Float64Array(T + 1), c: new Float64Array(T + 1) } : undefined;
  const jacobians = stepJacobians(run);
  const work = topWork(n);
  const block = new Float64Array(d * d);
  const blockWork = topWork(d);
  const blockNorm = (product: Float64Array, offset: number): number => {
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) block[i * d + j] = product[(offset + i) * n + offset + j]!;
    }
    const exponent = normalize(block);
    return log10Abs(topSingularValue(block, blockWork)) + exponent * LOG10_2;
  };
  for (const direction of [0, 1]) {
    const norms = direction === 0 ? fromStart : toEnd;
    let product = new Float64Array(n * n);
    for (let i = 0; i < n; i++) product[i * n + i] = 1;
    let next = new Float64Array(n * n);
    let exponent = 0;
    for (let step = 1; step <= T; step++) {
      const t = direction === 0 ? step : T + 1 - step;
      const jacobian = jacobians[t - 1]!.data;
      if (direction === 0) multiplyInto(jacobian, product, next, n, n, n);
      else multiplyInto(product, jacobian, next, n, n, n);
      [product, next] = [next, product];
      exponent += normalize(product);
      const at = direction === 0 ? step : T - step;
      norms[at] = log10Abs(topSingularValue(product, work)) + exponent * LOG10_2;
      if (direction === 1 && blocks !== undefined) {
        blocks.h[at] = blockNorm(product, 0) + exponent * LOG10_2;
        blocks.c[at] = blockNorm(product, d) + exponent * LOG10_2;
      }
      if (step % 16 === 0) report(control, (direction + step / T) / 2);
    }
  }
  report(control, 1);
  return blocks === undefined
    ? { fromStart, toEnd }
    : { fromStart, toEnd, toEndH: blocks.h, toEndC: blocks.c };
}
