/** The same experiment as a NumPy program: its own draw, the same quantities, and the same check. */
import type { ChainParams } from './network.ts';

const activations: Readonly<Record<ChainParams['phi'], readonly [string, string]>> = {
  tanh: ['np.tanh(a)', '1 - np.tanh(a) ** 2'],
  sigmoid: ['1 / (1 + np.exp(-a))', 'phi(a) * (1 - phi(a))'],
  relu: ['np.maximum(a, 0)', '(a > 0).astype(float)'],
  identity: ['a', 'np.ones_like(a)'],
};

const weights: Readonly<Record<ChainParams['init'], string>> = {
  gaussian: 'g.normal(size=(n, n)) * gain / np.sqrt(n)',
  orthogonal: 'gain * np.linalg.qr(g.normal(size=(n, n)))[0]',
  identity: 'gain * np.eye(n)',
  uniform: 'g.uniform(-1, 1, (n, n)) * gain / np.sqrt(n)',
};

export function chainCode(p: ChainParams): string {
  const [phi, slope] = activations[p.phi];
  const reversed = p.order === 'reversed';
  return [
    'import numpy as np',
    `n, T, gain = ${p.n}, ${p.T}, ${p.gain}`,
    `g = np.random.default_rng(${p.seed})  # NumPy's own draw: compare orders of magnitude`,
    `phi = lambda a: ${phi}`,
    `slope = lambda a: ${slope}`,
    `W = ${weights[p.init]}`,
    `x = g.normal(size=(T, n)) * ${p.inputs} + ${p.bias}`,
    `h0 = g.normal(size=n) * ${p.start}`,
    'def run(h, steps):',
    '    J = []',
    '    for t in range(steps):',
    '        a = W @ h + x[t]',
    '        h = phi(a)',
    '        J.append(slope(a)[:, None] * W)  # J_t = D_t W',
    '    return h, J',
    'h, J = run(h0, T)',
    'P, log10 = np.eye(n), 0.0  # the product is P * 10**log10',
    'for Jt in reversed(J):',
    reversed ? '    P = Jt @ P  # the wrong order' : '    P = P @ Jt  # later steps on the left',
    '    size = np.linalg.norm(P, 2)',
    '    if size == 0: break',
    '    P, log10 = P / size, log10 + np.log10(size)',
    'print("log10 of the product", log10)',
    `print("log10 of the bound  ", T * np.log10(${p.phi === 'sigmoid' ? '0.25 * ' : ''}np.linalg.norm(W, 2)))`,
    'm, e = min(4, T), 1e-5',
    'measured = np.column_stack([(run(h0 + e * v, m)[0] - run(h0 - e * v, m)[0]) / (2 * e) for v in np.eye(n)])',
    'product = np.eye(n)',
    `for Jt in J[:m]: product = ${reversed ? 'product @ Jt' : 'Jt @ product'}`,
    'print("error", np.linalg.norm(product - measured) / np.linalg.norm(measured))',
  ].join('\n');
}
