import { scaleByPow2 } from './float-bits.ts';
import { squareMatrix, type MatrixLike } from './matrix.ts';
import { vectorNorm } from './norms.ts';
import { schur } from './schur.ts';

/**
 * Henrici's departure from normality, √(‖A‖_F² − Σ|λ|²) = the Frobenius norm of the strictly upper part of the Schur
 * form, from which it is computed: about 1e-15·‖A‖_F for a normal matrix, where the difference would leave 1e-8.
 */
export function henrici(A: MatrixLike): number {
  const { n, re, im, exponent } = schur(squareMatrix(A));
  const upper = new Float64Array(n * (n - 1));
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      upper[k++] = re[i * n + j]!;
      upper[k++] = im[i * n + j]!;
    }
  }
  return scaleByPow2(vectorNorm(upper), exponent);
}
