/** The same loop as a NumPy program. */
import { hasVelocity, plantOf, type LoopParams } from './loop.ts';

export function loopCode(p: LoopParams): string {
  const { A, B } = plantOf(p.plant);
  const K = hasVelocity(p.plant) ? [p.position, p.velocity] : [p.position];
  return [
    'import numpy as np',
    `A = np.array([${A.map((row) => `[${row.join(', ')}]`).join(', ')}], dtype=float)`,
    `B = np.array([${B.join(', ')}], dtype=float)`,
    `K = ${p.gain} * np.array([${K.join(', ')}], dtype=float)`,
    `n, delay = ${K.length}, ${p.delay}`,
    '# the state, and below it the readings K x of the last steps',
    'M = np.zeros((n + delay, n + delay))',
    'M[:n, :n] = A - (np.outer(B, K) if delay == 0 else 0)',
    'if delay > 0:',
    '    M[:n, -1] = -B',
    '    M[n, :n] = K',
    '    M[n+1:, n:-1] = np.eye(delay - 1)',
    'values = np.linalg.eigvals(M)',
    'print("eigenvalues", values)',
    'print("rho", max(abs(values)))',
    'e = np.zeros(n + delay)  # the error: the target has just jumped from 0 to 1',
    'e[0] = -1',
    'e[n:] = K @ e[:n]',
    `for t in range(${p.steps} + 1):`,
    '    print(t, 1 + e[0], np.linalg.norm(e[:n]))',
    '    e = M @ e',
  ].join('\n');
}
