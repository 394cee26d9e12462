/** The simulation and the closed forms as a NumPy program, with the same draw. */
import { pythonRng } from '../../../src/lib/python-rng.ts';
import type { RingParams } from './params.ts';

export function ringCode(p: RingParams): string {
  return [
    'import numpy as np',
    pythonRng,
    `nu, theta, T, runs = ${p.nu}, np.radians(${p.theta}), ${p.T}, ${p.runs}`,
    'lam = np.exp(-np.exp(nu) + 1j * theta)',
    'q, rest = abs(lam)**2, -np.expm1(-2 * np.exp(nu))  # rest = 1 - q',
    `gamma = ${p.scale === 'gamma' ? 'np.sqrt(rest)' : '1'}`,
    `r = Rng(${p.seed})`,
    'x = np.array([[r.normal() for _ in range(T)] for _ in range(runs)])',
    'h = d = np.zeros(runs, complex)  # d = dh/dlambda',
    'for t in range(T):',
    '    d = h + lam * d',
    '    h = lam * h + gamma * x[:, t]',
    'k = np.arange(T)',
    'mean = lambda z: np.mean(abs(z)**2)',
    'print("E|h|^2       simulated", mean(h), " at T", gamma**2 * np.sum(q**k), " in the long run", gamma**2 / rest)',
    'print("E|dh/dlam|^2 simulated", mean(d), " at T", gamma**2 * np.sum(k[1:]**2 * q**(k[1:] - 1.0)),',
    '      " in the long run", gamma**2 * (1 + q) / rest**3)',
  ].join('\n');
}
