/** The same draw and the same numbers as a NumPy program. */
import { pythonRng } from '../../../src/lib/python-rng.ts';
import type { StackParams } from './stack.ts';

const activations: Readonly<Record<StackParams['phi'], readonly [string, string]>> = {
  relu: ['np.maximum(z, 0)', '(z > 0).astype(float)'],
  tanh: ['np.tanh(z)', '1 - np.tanh(z) ** 2'],
  sigmoid: ['1 / (1 + np.exp(-z))', 'phi(z) * (1 - phi(z))'],
  identity: ['z', 'np.ones_like(z)'],
};

export function stackCode(p: StackParams): string {
  const [phi, slope] = activations[p.phi];
  const skip = p.variant.startsWith('residual');
  const normalised = p.variant.endsWith('batchnorm');
  const matrix = skip && p.end === 'matrix';
  const scale = p.variant === 'residual-scaled' ? ' / np.sqrt(L)' : '';
  const keep = (when: boolean, ...lines: string[]): string[] => (when ? lines : []);
  return [
    'import numpy as np',
    pythonRng,
    `L, n, batch, gain = ${p.depth}, ${p.width}, ${p.batch}, ${p.gain}`,
    `r = Rng(${p.seed})`,
    'draw = lambda rows: np.array([[r.normal() for _ in range(n)] for _ in range(rows)])',
    `phi = lambda z: ${phi}`,
    `slope = lambda z: ${slope}`,
    'h, d = draw(batch), draw(batch)  # the input, and the gradient at the top',
    'layers = []',
    'for l in range(L):',
    '    U, V = gain / np.sqrt(n) * draw(n), draw(n) / np.sqrt(n)',
    '    z, s = h @ U.T, 1.0',
    ...keep(
      normalised,
      '    s = 1 / np.sqrt(z.var(0) + 1e-5)',
      '    z = (z - z.mean(0)) * s  # batch normalisation',
    ),
    `    h = ${skip ? 'h + ' : ''}${matrix ? 'phi(z) @ V.T' : 'phi(z)'}${scale}`,
    '    layers.append((U, V, z, s))',
    'top, log10 = np.linalg.norm(d), 0.0  # the gradient is d * 10**log10',
    'for k, (U, V, z, s) in enumerate(reversed(layers), 1):',
    `    dz = ${matrix ? '(d @ V)' : 'd'} * slope(z)${scale}`,
    ...keep(normalised, '    dz = s * (dz - dz.mean(0) - z * (dz * z).mean(0))'),
    `    d = ${skip ? 'd + ' : ''}dz @ U`,
    '    size = np.linalg.norm(d) / top',
    '    if size == 0:',
    '        print(k, "exactly zero")',
    '        break',
    '    d, log10 = d / size, log10 + np.log10(size)',
    '    print(k, log10)  # log10 of the norm k layers back, the top being 1',
  ].join('\n');
}
