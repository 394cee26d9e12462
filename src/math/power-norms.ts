import { integer } from './check.ts';
import { report, type Control } from './control.ts';
import { log10Abs } from './log.ts';
import { squareMatrix, type MatrixLike } from './matrix.ts';
import { multiplyInto } from './multiply.ts';
import { normalize } from './scaling.ts';
import { topSingularValue, topWork } from './top-singular-value.ts';

const LOG10_2 = 0.30102999566398119521;

/** Options of `powerNorms`. */
export interface PowerNormsOptions extends Control {
  /** Where to write the result, of length kMax + 1. */
  readonly out?: Float64Array | undefined;
}

/**
 * log₁₀ ‖Aᵏ‖₂ for k = 0…kMax (kMax ≤ 10⁶): −Infinity once Aᵏ is exactly zero. The product carries its power of two
 * apart, so nothing over- or underflows. Error in log₁₀ of about k·n·2⁻⁵³ times how much larger ‖A‖ᵏ-like intermediate
 * products are than ‖Aᵏ‖. O(kMax·n³).
 */
export function powerNorms(A: MatrixLike, kMax: number, options?: PowerNormsOptions): Float64Array {
  const a = squareMatrix(A);
  integer('kMax', kMax, 0, 1e6);
  const n = a.rows;
  const out = options?.out ?? new Float64Array(kMax + 1);
  if (out.length !== kMax + 1)
    throw new RangeError(`options.out has length ${out.length}; kMax + 1 = ${kMax + 1} is needed`);
  const base = Float64Array.from(a.data);
  const step = normalize(base);
  let product = Float64Array.from(base);
  let next = new Float64Array(n * n);
  const work = topWork(n);
  let exponent = step;
  out[0] = 0;
  for (let k = 1; k <= kMax; k++) {
    if (k > 1) {
      multiplyInto(product, base, next, n, n, n);
      [product, next] = [next, product];
      exponent += step + normalize(product);
    }
    const norm = topSingularValue(product, work);
    if (norm === 0) {
      out.fill(-Infinity, k);
      break;
    }
    out[k] = log10Abs(norm) + exponent * LOG10_2;
    if (k % 16 === 0) report(options, k / kMax);
  }
  report(options, 1);
  return out;
}
