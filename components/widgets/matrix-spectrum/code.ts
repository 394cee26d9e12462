/** The same numbers as a NumPy program; for the random families our generator stands in it, and so the same matrix. */
import { pythonGenerator } from '../../../src/lib/python.ts';
import { randomSources, type SpectrumParams } from './matrix.ts';

function matrixLines({ source, A, n, gain }: SpectrumParams): string[] {
  const order = [`n, gain = ${n}, ${gain}`];
  switch (source) {
    case 'own':
      return [`A = np.array([${A.map((row) => `[${row.join(', ')}]`).join(', ')}], dtype=float)`];
    case 'gaussian':
      return [...order, 'A = gain / np.sqrt(n) * G'];
    case 'orthogonal':
      return [...order, 'Q, R = np.linalg.qr(G.T)', 'A = gain * (Q * np.sign(np.diag(R))).T'];
    case 'identity-plus-noise':
      return [...order, 'A = np.eye(n) + gain / np.sqrt(n) * G'];
    case 'symmetric':
      return [...order, 'A = gain / np.sqrt(2 * n) * (G + G.T)'];
    case 'jordan':
      return [...order, 'A = gain * np.eye(n) + np.eye(n, k=1)'];
    case 'grcar':
      return [...order, 'A = gain * (sum(np.eye(n, k=j) for j in range(4)) - np.eye(n, k=-1))'];
    case 'kahan':
      return [
        ...order,
        'S = np.diag(np.sin(1.2) ** np.arange(n))',
        'A = gain * S @ (np.eye(n) - np.cos(1.2) * np.triu(np.ones((n, n)), 1))',
      ];
    case 'toeplitz':
      return [...order, 'A = gain * (np.eye(n, k=-1) + np.eye(n, k=1) / 4)'];
    case 'companion':
      return [...order, 'A = np.eye(n, k=-1)', 'A[0, -1] = gain ** n'];
  }
}

export function spectrumCode(p: SpectrumParams): string {
  const random = randomSources.includes(p.source)
    ? [
        pythonGenerator,
        `r = Rng(${p.seed})`,
        `G = np.array([[r.normal() for _ in range(${p.n})] for _ in range(${p.n})])`,
      ]
    : [];
  return [
    'import numpy as np',
    ...random,
    ...matrixLines(p),
    'print("rho", max(abs(np.linalg.eigvals(A))))',
    'print("sigma", np.linalg.norm(A, 2))',
    'P, log10 = np.eye(len(A)), 0.0  # A^k = P * 10**log10',
    `for k in range(1, ${p.kmax} + 1):`,
    '    P = A @ P',
    '    size = np.linalg.norm(P, 2)',
    '    if size == 0:',
    '        print(k, "exactly zero")',
    '        break',
    '    P, log10 = P / size, log10 + np.log10(size)',
    '    print(k, log10)',
  ].join('\n');
}
