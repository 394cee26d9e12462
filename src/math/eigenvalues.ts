import { balance, isolate, type Block } from './balance.ts';
import { exponentOf, hypot2, scaleByPow2 } from './float-bits.ts';
import { francis } from './francis.ts';
import { reduceToHessenberg, type HessenbergWork } from './hessenberg.ts';
import { squareMatrix, type Complex, type Matrix, type MatrixLike } from './matrix.ts';

/** The memory of one eigenvalue computation of order n, to be used again; re and im hold the result. */
export interface EigenWork {
  readonly n: number;
  readonly h: Float64Array;
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly hessenberg: HessenbergWork;
  readonly block: Block;
}

/** Memory for `eigenvaluesInto`. */
export function eigenWork(n: number): EigenWork {
  return {
    n,
    h: new Float64Array(n * n),
    re: new Float64Array(n),
    im: new Float64Array(n),
    hessenberg: { v: new Float64Array(n), x: new Float64Array(n), w: new Float64Array(n) },
    block: { lo: 0, hi: n - 1 },
  };
}

/** Outside these exponents the products of three entries that the QR step forms would leave the range. */
const SAFE_EXPONENT = 300;

/** Scales rows and columns lo…hi of a to a safe size by a power of two, in place; 0 for most, which stay as they are. */
function scaleToSafe(a: Float64Array, n: number, { lo, hi }: Block): number {
  let max = 0;
  for (let i = lo; i <= hi; i++) for (let j = lo; j <= hi; j++) max = Math.max(max, Math.abs(a[i * n + j]!));
  const e = max === 0 ? 0 : exponentOf(max);
  if (Math.abs(e) <= SAFE_EXPONENT) return 0;
  for (let i = lo; i <= hi; i++) for (let j = lo; j <= hi; j++) a[i * n + j] = scaleByPow2(a[i * n + j]!, -e);
  return e;
}

/** One attempt at `eigenvaluesInto`, with or without balancing; false if it does not converge. */
function attempt(a: Matrix, { n, h, re, im, hessenberg, block }: EigenWork, balanced: boolean): boolean {
  h.set(a.data);
  isolate(h, n, block);
  const { lo, hi } = block;
  for (let i = 0; i < n; i++) {
    re[i] = h[i * n + i]!;
    im[i] = 0;
  }
  if (hi <= lo) return true;
  let shift = scaleToSafe(h, n, block);
  if (balanced) {
    balance(h, n, block);
    // Balancing may shrink a badly scaled matrix by hundreds of decades.
    shift += scaleToSafe(h, n, block);
  }
  reduceToHessenberg(h, n, lo, hi, false, hessenberg);
  if (!francis(h, n, lo, hi, false, re, im)) return false;
  for (let i = lo; i <= hi; i++) {
    re[i] = scaleByPow2(re[i]!, shift);
    im[i] = scaleByPow2(im[i]!, shift);
  }
  return true;
}

/** Fills work.re and work.im with the eigenvalues of a (finite, square, of the order of work), unsorted. */
export function eigenvaluesInto(a: Matrix, work: EigenWork): void {
  // Without balancing, what is lost in the shadow of the largest entries is within the backward error.
  if (attempt(a, work, true) || attempt(a, work, false)) return;
  throw new RangeError(`A is ${work.n}×${work.n}; its eigenvalues did not converge`);
}

/**
 * The eigenvalues of a real square matrix, with multiplicity, sorted by modulus, then real, then imaginary part, all
 * descending; non-real ones are exact conjugates. Permutation, scaling by powers of two, balancing (Parlett & Reinsch),
 * Householder reduction, Francis's double-shift QR: normwise backward stable, triangular matrices are exact, 1e±300
 * entries are safe. O(n³), about 10n³ operations.
 * @throws TypeError or RangeError unless A is finite, square and of order 1 to 512.
 */
export function eigenvalues(A: MatrixLike): Complex[] {
  const a = squareMatrix(A);
  const work = eigenWork(a.rows);
  eigenvaluesInto(a, work);
  const { re, im } = work;
  const out: Complex[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < a.rows; i++) {
    const z = { re: re[i]! + 0, im: im[i]! + 0 };
    const size = hypot2(z.re, z.im);
    let k = i;
    for (; k > 0 && comesBefore(z, size, out[k - 1]!, sizes[k - 1]!); k--) {
      out[k] = out[k - 1]!;
      sizes[k] = sizes[k - 1]!;
    }
    out[k] = z;
    sizes[k] = size;
  }
  return out;
}

function comesBefore(z: Complex, size: number, other: Complex, otherSize: number): boolean {
  if (size !== otherSize) return size > otherSize;
  return z.re === other.re ? z.im > other.im : z.re > other.re;
}

/** ρ(A) = max |λ|: what ‖Aᵏ‖^{1/k} tends to (Gelfand). Safe at entries of 1e±300. */
export function spectralRadius(A: MatrixLike): number {
  const a = squareMatrix(A);
  const work = eigenWork(a.rows);
  eigenvaluesInto(a, work);
  let max = 0;
  for (let i = 0; i < a.rows; i++) max = Math.max(max, hypot2(work.re[i]!, work.im[i]!));
  return max;
}
