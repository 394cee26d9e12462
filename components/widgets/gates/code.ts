/** The same draw as a NumPy program, which carries ∂m_t/∂m_0 forward beside the run. */
import { pythonRng } from '../../../src/lib/python-rng.ts';
import type { GatesParams } from './network.ts';

const cells: Readonly<Record<GatesParams['cell'], readonly string[]>> = {
  lstm: [
    'for t in range(T):',
    '    a = x[t] @ Wx.T + h @ Wh.T + b; A = Wh @ H',
    '    (i, f, g, o), (I, F, G, O) = np.split(a, 4), np.split(A, 4)',
    '    i, f, g, o = s(i), s(f), np.tanh(g), s(o)',
    '    C = col(f) * C + col(c * f * (1 - f)) * F + col(g * i * (1 - i)) * I + col(i * (1 - g * g)) * G',
    '    c = f * c + i * g; q = np.tanh(c)',
    '    H = col(o * (1 - q * q)) * C + col(q * o * (1 - o)) * O',
    '    h = o * q',
    '    direct += np.log10(f)',
    '    size = max(abs(C).max(), abs(H).max()); C /= size; H /= size; log10 += np.log10(size)',
  ],
  gru: [
    'for t in range(T):',
    '    (r, z, m), (hr, hz, hm) = np.split(x[t] @ Wx.T + b, 3), np.split(h @ Wh.T, 3)',
    '    R, Z, N = np.split(Wh @ C, 3)',
    '    r, z = s(r + hr), s(z + hz); m = np.tanh(m + r * hm)',
    '    N = col((1 - z) * (1 - m * m)) * (col(r) * N + col(hm * r * (1 - r)) * R)',
    '    C = col(z) * C + N + col((h - m) * z * (1 - z)) * Z',
    '    h = (1 - z) * m + z * h',
    '    direct += np.log10(z)',
    '    size = abs(C).max(); C /= size; log10 += np.log10(size)',
  ],
};

export function gatesCode(p: GatesParams): string {
  const lstm = p.cell === 'lstm';
  const chrono = p.init === 'chrono';
  return [
    'import numpy as np',
    pythonRng,
    `n, T, scale, gates = ${p.n}, ${p.T}, ${p.weights}, ${lstm ? 4 : 3}`,
    `r = Rng(${p.seed})`,
    'chrono = np.log([1 + (T - 2) * r.uniform() for _ in range(n)])',
    'normals = lambda rows: np.array([[r.normal() for _ in range(n)] for _ in range(rows)])',
    'Wh = scale * normals(gates * n) / sqrt(n)',
    'Wx = scale * normals(gates * n) / sqrt(n)',
    `x = ${p.inputs} * normals(T)`,
    `b = np.zeros(gates * n); b[n:2 * n] = ${chrono ? 'chrono' : p.bias}`,
    ...(chrono && lstm ? ['b[:n] = -chrono'] : []),
    's = lambda a: 1 / (1 + np.exp(-a))',
    'col = lambda v: v[:, None]',
    lstm ? 'h = c = np.zeros(n); C, H = np.eye(n), np.zeros((n, n))' : 'h = np.zeros(n); C = np.eye(n)',
    'log10, direct = 0.0, np.zeros(n)',
    ...cells[p.cell],
    'print("log10 of the direct path", direct.max())',
    'print("log10 of all paths      ", np.log10(np.linalg.norm(C, 2)) + log10)',
  ].join('\n');
}
