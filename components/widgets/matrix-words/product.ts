/** From the parameters to the product, its rate and what is known of all other products. */
import { fromPlain, plainNumber } from '../../../src/lib/widget.ts';
import { spectralRadius } from '../../../src/math/eigenvalues.ts';
import { lyapunovExponents } from '../../../src/math/lyapunov.ts';
import { matrix, toRows, type Matrix } from '../../../src/math/matrix.ts';
import { gaussianProductExponent } from '../../../src/math/mean-field.ts';
import { multiply } from '../../../src/math/multiply.ts';
import { jointBounds, meanSquareExponent, productNorms } from '../../../src/math/word-products.ts';
import { factorsOf, lettersOf, spelled, type WordsParams } from './network.ts';
import type { WordsResult } from './result.ts';

/** Words of up to this many letters are tried for the joint spectral radius. */
const WORD_LENGTH = 8;
/** Factors from which the rate of random words is estimated. */
const LONG = 10_000;

/** log10 ρ of the product of 2×2 factors. One whose square is exactly zero is nilpotent, whatever rounding makes of ρ. */
function log10Radius(factors: readonly Matrix[]): number {
  const twice = productNorms([...factors, ...factors]).norms.at(-1);
  return twice === -Infinity ? -Infinity : productNorms(factors).radius;
}

function radius(A: Matrix): number {
  return log10Radius([A]) === -Infinity ? 0 : spectralRadius(A);
}

/** The word multiplied out, where its entries can be written. */
function multiplied(factors: readonly Matrix[]): number[][] | null {
  const size = productNorms(factors).norms.at(-1) ?? 0;
  if (size < -290 && size !== -Infinity) return null;
  const product = factors.reduceRight<Matrix | null>((left, M) => (left ? multiply(left, M) : M), null);
  return product ? toRows(product).map((row) => row.map((x) => x + 0)) : null;
}

function pairOf(p: WordsParams): WordsResult['pair'] {
  if (p.source === 'gaussian') return null;
  const [A, B] = [matrix(p.A), matrix(p.B)];
  const { lower, upper, word } = jointBounds([A, B], WORD_LENGTH);
  const once = spelled(p.word, p);
  const given = p.source === 'word';
  return {
    rhoA: radius(A),
    rhoB: radius(B),
    log10Rho: given ? plainNumber(log10Radius(once)) : null,
    product: given ? multiplied(once) : null,
    jointLower: plainNumber(lower),
    jointUpper: plainNumber(upper),
    best: word.map((i) => 'AB'.charAt(i)).join(''),
  };
}

function lambdaOf(p: WordsParams, pair: WordsResult['pair']): number {
  if (p.source === 'gaussian') return gaussianProductExponent(p.g, p.N);
  if (p.source === 'word') return (fromPlain(pair?.log10Rho ?? 0) * Math.LN10) / p.word.length;
  return Math.max(...lyapunovExponents(spelled(lettersOf(p, LONG), p)));
}

function meanSquareOf(p: WordsParams): number | null {
  if (p.source === 'word') return null;
  return p.source === 'gaussian' ? Math.log(p.g) : meanSquareExponent([p.A, p.B], [p.p, 1 - p.p]);
}

export function wordsOf(p: WordsParams): WordsResult {
  const { norms } = productNorms(factorsOf(p));
  const zero = norms.indexOf(-Infinity);
  const pair = pairOf(p);
  const meanSquare = meanSquareOf(p);
  return {
    log10Norms: Array.from(norms, plainNumber),
    zeroFrom: zero < 0 ? null : zero,
    lambda: plainNumber(lambdaOf(p, pair)),
    estimated: p.source === 'random',
    meanSquare: meanSquare === null ? null : plainNumber(meanSquare),
    letters: lettersOf(p, p.T),
    pair,
  };
}
