/** The same network as a NumPy program with our generator, and mean field by quadrature beside it. */
import { pythonRng } from '../../../src/lib/python-rng.ts';
import { effort, SETTLE, type EdgeParams } from './network.ts';

export function edgeCode({ g, input, bias, N, seed }: EdgeParams): string {
  return [
    'import numpy as np',
    pythonRng,
    `g, std_x, std_b, N = ${g}, ${input}, ${bias}, ${N}`,
    `settle, steps = ${SETTLE}, ${effort(N).steps}`,
    `r = Rng(${seed})`,
    'draw = lambda *shape: np.array([r.normal() for _ in range(int(np.prod(shape)))]).reshape(shape)',
    'W, b, h, v = g / np.sqrt(N) * draw(N, N), std_b * draw(N), draw(N), draw(N)',
    'total = 0.0  # in chaos rounding changes the path, and with it the last digits of the mean',
    'for t in range(settle + steps):',
    `    a = W @ h + b${input > 0 ? ' + std_x * draw(N)' : ''}`,
    '    h, new = np.tanh(a), W @ v / np.cosh(a) ** 2',
    '    if t >= settle: total += np.log(np.linalg.norm(new) / np.linalg.norm(v))',
    '    v = new / np.linalg.norm(new)',
    'print("measured lambda_1", total / steps)',
    'z = np.linspace(-10, 10, 4001)',
    'w = np.exp(-z * z / 2); w /= w.sum()',
    'q = 1.0',
    'for _ in range(20000): q = g**2 * (w @ np.tanh(np.sqrt(q) * z) ** 2) + std_b**2 + std_x**2',
    'chi = g**2 * (w @ np.cosh(np.sqrt(q) * z) ** -4.0)',
    'print("mean field: q", q, "chi", chi, "lambda_1", np.log(chi) / 2)',
  ].join('\n');
}
