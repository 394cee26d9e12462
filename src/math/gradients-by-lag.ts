import { report, type Control } from './control.ts';
import type { Run } from './forward.ts';
import type { Matrix } from './matrix.ts';
import { logNorm } from './norms.ts';
import { exponentOf, scaleByPow2 } from './float-bits.ts';
import { maxAbs, scaleArray } from './scaling.ts';
import { addOuter, outerExponent, stepBackward, stepGradients } from './step-backward.ts';

/** log₁₀ of Frobenius norms, index l = 0…T−1; −Infinity for an exact zero. */
export interface LagNorms {
  readonly Wih: Float64Array;
  readonly Whh: Float64Array;
  readonly bih: Float64Array;
  readonly bhh: Float64Array;
}

/** How far, in powers of two, the adjoints may drift before they are rescaled. */
const FAR = 99;

/**
 * What each lag contributes: the sum over j of the part of ∂L_j/∂parameter that passes through step t = j − l. The
 * adjoints of all L_j walk back together, one lag at a time.
 * @param local row t: ∂L_t/∂h_t.
 */
export function gradientsByLag(run: Run, local: Matrix, lastOnly: boolean, control?: Control): LagNorms {
  const { T, network } = run;
  const { d, gates, Wih, Whh } = network;
  const out = {
    Wih: new Float64Array(T),
    Whh: new Float64Array(T),
    bih: new Float64Array(T),
    bhh: new Float64Array(T),
  };
  const all = Float64Array.from(local.data);
  const allC = new Float64Array(run.cell === 'lstm' ? all.length : d);
  const rowOf = (x: Float64Array, j: number): Float64Array =>
    x.length === d ? x : x.subarray(j * d, (j + 1) * d);
  const lamH = Array.from({ length: T + 1 }, (_, j) => rowOf(all, j));
  const lamC = Array.from({ length: T + 1 }, (_, j) => rowOf(allC, j));
  const step = stepGradients(run);
  const sums = {
    Wih: new Float64Array(Wih.data.length),
    Whh: new Float64Array(Whh.data.length),
    bih: new Float64Array(gates * d),
    bhh: new Float64Array(gates * d),
  };
  let exponent = 0;
  const outer = outerExponent(run);
  const scale = scaleByPow2(1, -outer);
  for (let lag = 0; lag < T; lag++) {
    for (const sum of Object.values(sums)) sum.fill(0);
    for (let j = lastOnly ? T : lag + 1; j <= T; j++) {
      const t = j - lag;
      stepBackward(run, t, lamH[j]!, lamC[j]!, step);
      addOuter(run, t, step, scale, sums.Wih, sums.Whh);
      for (let r = 0; r < gates * d; r++) {
        sums.bih[r]! += step.dIh[r]!;
        sums.bhh[r]! += step.dHh[r]!;
      }
    }
    for (const name of ['Wih', 'Whh', 'bih', 'bhh'] as const) {
      out[name][lag] = logNorm(sums[name], name.startsWith('W') ? exponent + outer : exponent);
    }
    // Rows whose step t has passed the start are done with, and must not hold the scale.
    if (!lastOnly) {
      lamH[lag + 1]!.fill(0);
      lamC[lag + 1]!.fill(0);
    }
    const shift = exponentOf(Math.max(maxAbs(all), maxAbs(allC)) || 1);
    if (Math.abs(shift) > FAR) {
      scaleArray(all, -shift);
      scaleArray(allC, -shift);
      exponent += shift;
    }
    report(control, (lag + 1) / T);
  }
  return out;
}
