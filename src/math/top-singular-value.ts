import { lanczos, lanczosWork, type LanczosWork } from './lanczos.ts';
import { singularValuesInto, singularWork, type SingularWork } from './svd.ts';

const MAX_STEPS = 20;
const TARGET = 1e-14;

/** The memory of `topSingularValue` for matrices of order n. */
export interface TopWork {
  readonly n: number;
  readonly krylov: LanczosWork;
  readonly image: Float64Array;
  readonly exact: SingularWork;
  readonly values: Float64Array;
}

/** Memory for `topSingularValue` of matrices of order n. */
export function topWork(n: number): TopWork {
  const krylov = lanczosWork(n, Math.min(MAX_STEPS, Math.max(1, n - 1)));
  for (let i = 0; i < n; i++) krylov.start[i] = 1 + 0.5 * Math.sqrt(i + 1) * (i % 2 === 0 ? 1 : -1);
  return {
    n,
    krylov,
    image: new Float64Array(n),
    exact: singularWork(n, n),
    values: new Float64Array(n),
  };
}

/**
 * ‖B‖₂ of an n×n matrix with entries of size about 1 by Lanczos steps on BᵀB from the last call's vector, never without
 * proof to 1e-14 (see `lanczos`, the trace being ‖B‖_F²). Where there is none, all singular values are computed.
 */
export function topSingularValue(b: Float64Array, work: TopWork): number {
  const { n, krylov, image } = work;
  let frobenius = 0;
  for (let i = 0; i < b.length; i++) frobenius += b[i]! * b[i]!;
  if (frobenius === 0) return 0;
  const square =
    n < 6
      ? NaN
      : lanczos(
          krylov,
          (from, to) => multiplyGram(b, n, krylov.basis, from, image, to),
          frobenius,
          (theta, residual, unseen) =>
            unseen < theta / 2 && residual * residual <= TARGET * theta * (theta - unseen),
        );
  if (square > 0) return Math.sqrt(square);
  singularValuesInto({ rows: n, cols: n, data: b }, work.exact, work.values);
  return work.values[0]!;
}

/** basis[next…] ← Bᵀ(B·basis[v…]). */
function multiplyGram(
  b: Float64Array,
  n: number,
  basis: Float64Array,
  v: number,
  image: Float64Array,
  next: number,
): void {
  for (let j = 0; j < n; j++) basis[next + j] = 0;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    let sum = 0;
    for (let j = 0; j < n; j++) sum += b[row + j]! * basis[v + j]!;
    image[i] = sum;
  }
  let i = 0;
  for (; i + 1 < n; i += 2) {
    const row = i * n;
    const second = row + n;
    const x = image[i]!;
    const y = image[i + 1]!;
    for (let j = 0; j < n; j++) basis[next + j]! += x * b[row + j]! + y * b[second + j]!;
  }
  if (i < n) for (let j = 0; j < n; j++) basis[next + j]! += image[i]! * b[i * n + j]!;
}
