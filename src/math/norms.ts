import { exponentOf, scaleByPow2 } from './float-bits.ts';
import { log10Abs } from './log.ts';
import { finiteMatrix, type MatrixLike } from './matrix.ts';
import { maxAbs } from './scaling.ts';
import { singularValues } from './svd.ts';

/** ‖A‖₂ = σ_max, the most that A stretches any vector; relative error of a few n·2⁻⁵³. Safe at entries of 1e±300. */
export function spectralNorm(A: MatrixLike): number {
  return singularValues(A)[0]!;
}

/** ‖A‖_F = √Σ aᵢⱼ², without over- or underflow of the squares. */
export function frobeniusNorm(A: MatrixLike): number {
  return vectorNorm(finiteMatrix(A).data);
}

/** log₁₀ of ‖x‖₂·2^exponent. */
export function logNorm(x: Float64Array, exponent = 0): number {
  return log10Abs(vectorNorm(x)) + exponent * 0.30102999566398119521;
}

/** ‖x‖₂ without over- or underflow of the squares. */
export function vectorNorm(x: Float64Array): number {
  let square = 0;
  for (let i = 0; i < x.length; i++) square += x[i]! * x[i]!;
  if (square > 1e-280 && square < Infinity) return Math.sqrt(square);
  const max = maxAbs(x);
  if (max === 0) return 0;
  const e = exponentOf(max);
  square = 0;
  for (let i = 0; i < x.length; i++) {
    const y = scaleByPow2(x[i]!, -e);
    square += y * y;
  }
  return scaleByPow2(Math.sqrt(square), e);
}
