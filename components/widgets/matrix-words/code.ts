/** The same product as a NumPy program; what is random is drawn with our generator, and so the same. */
import { pythonRng } from '../../../src/lib/python-rng.ts';
import type { WordsParams } from './network.ts';

const rows = (A: WordsParams['A']): string => `[${A.map((row) => `[${row.join(', ')}]`).join(', ')}]`;

export function wordsCode(p: WordsParams): string {
  const pair = [`A, B = np.array(${rows(p.A)}, dtype=float), np.array(${rows(p.B)}, dtype=float)`];
  const factors: Readonly<Record<WordsParams['source'], readonly string[]>> = {
    word: [
      ...pair,
      `word = "${p.word}"  # in the order of time`,
      'letters = (word * T)[:T]',
      'M = [A if letter == "A" else B for letter in letters]',
      'W = np.eye(2)',
      'for letter in word: W = (A if letter == "A" else B) @ W  # later letters on the left',
      'rho = max(abs(np.linalg.eigvals(W)))',
      'print("word", W.tolist(), "rho", rho, "lambda_1", np.log(rho) / len(word) if rho else "-infinity")',
    ],
    random: [
      pythonRng,
      ...pair,
      `r, p = Rng(${p.seed}), ${p.p}`,
      'M = [A if r.uniform() < p else B for _ in range(T)]',
      'E = p * np.kron(A, A) + (1 - p) * np.kron(B, B)',
      'print("rate of the mean square", np.log(max(abs(np.linalg.eigvals(E)))) / 2)',
    ],
    gaussian: [
      pythonRng,
      `r, N, g = Rng(${p.seed}), ${p.N}, ${p.g}`,
      'M = [g / np.sqrt(N) * np.array([[r.normal() for _ in range(N)] for _ in range(N)]) for _ in range(T)]',
      'from scipy.special import digamma',
      'print("lambda_1", (np.log(2 * g**2 / N) + digamma(N / 2)) / 2)',
    ],
  };
  return [
    'import numpy as np',
    `T = ${p.T}`,
    ...factors[p.source],
    'P, log10 = np.eye(len(M[0])), 0.0  # the product is P * 10**log10',
    'for t, Mt in enumerate(M, 1):',
    '    P = Mt @ P',
    '    size = np.linalg.norm(P, 2)',
    '    if size == 0:',
    '        print(t, "exactly zero")',
    '        break',
    '    P, log10 = P / size, log10 + np.log10(size)',
    '    print(t, log10)',
  ].join('\n');
}
