/** The same numbers as a NumPy program; for the random families our generator stands in it, and so the same matrix. */
import { pythonRng } from '../../../src/lib/python-rng.ts';
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

/** What the layers that are on add: the same quantities, by plain singular values and eigenvalues. */
function layerLines(p: SpectrumParams): string[] {
  return [
    ...(p.pseudospectra
      ? [
          'smallest = lambda z: np.linalg.svd(z * np.eye(len(A)) - A, compute_uv=False)[-1]',
          'for x in np.linspace(0, 2, 21):  # the contour 10**-2 crosses the real axis where this passes -2',
          '    print("x", round(x, 2), "log10 sigma_min", np.log10(max(smallest(x), 1e-300)))',
        ]
      : []),
    ...(p.range
      ? [
          'half = [np.exp(1j * t) * A for t in np.linspace(0, 2 * np.pi, 720)]',
          'print("numerical radius", max(np.linalg.eigvalsh((H + H.conj().T) / 2)[-1] for H in half))',
        ]
      : []),
    ...(p.kreiss
      ? [
          'bound = lambda z: (abs(z) - 1) * np.linalg.norm(np.linalg.inv(z * np.eye(len(A)) - A), 2)',
          `print("Kreiss bound at z", bound(complex(${p.re}, ${p.im})))`,
          'grid = [(1 + 10**x) * np.exp(1j * t) for x in np.linspace(-6, 2, 49) for t in np.linspace(0, np.pi, 33)]',
          'K = max(bound(z) for z in grid)  # from a grid, hence slightly below; finite only if rho < 1',
          'print("K", K, "e n K", np.e * len(A) * K)',
        ]
      : []),
  ];
}

export function spectrumCode(p: SpectrumParams): string {
  const random = randomSources.includes(p.source)
    ? [
        pythonRng,
        `r = Rng(${p.seed})`,
        `G = np.array([[r.normal() for _ in range(${p.n})] for _ in range(${p.n})])`,
      ]
    : [];
  return [
    'import numpy as np',
    ...random,
    ...matrixLines(p),
    ...(p.nonnormality === 1
      ? []
      : [`d = ${p.nonnormality} ** (np.arange(len(A)) / (len(A) - 1))`, 'A = A / d[:, None] * d']),
    'print("rho", max(abs(np.linalg.eigvals(A))))',
    'print("sigma", np.linalg.norm(A, 2))',
    ...layerLines(p),
    'P, log10 = np.eye(len(A)), 0.0  # A^k = P * 10**log10',
    `for k in range(1, ${p.kmax} + 1):`,
    '    P = A @ P',
    '    size = np.linalg.norm(P, 2)',
    '    if size == 0:',
    '        print(k, "exactly zero")',
    '        break',
    '    P, log10 = P / size, log10 + np.log10(size)',
    p.chart === 'root' ? '    print(k, log10, 10 ** (log10 / k))' : '    print(k, log10)',
  ].join('\n');
}
