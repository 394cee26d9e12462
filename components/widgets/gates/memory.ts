/** What becomes of a gated memory over each lag: along the direct path, and along all paths. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { gateBias, gateHalfLife, gateLog10 } from '../../../src/math/held-gate.ts';
import { memoryPath } from '../../../src/math/memory-path.ts';
import { experimentOf, type GatesParams } from './network.ts';

/** Logarithms are to base 10. */
export type GatesResult = {
  /** Norm of the full Jacobian over lag l = 0…T. */
  readonly full: readonly (number | string)[];
  /** Largest and least product of gates over the units. */
  readonly direct: readonly (number | string)[];
  readonly least: readonly (number | string)[];
  /** Of the gate with the largest bias, held at σ(b): a step, and the steps to half. */
  readonly held: number;
  readonly heldHalf: number;
  /** Range of the biases. */
  readonly biasFrom: number;
  readonly biasTo: number;
  /** The bias that keeps half over T steps. */
  readonly needed: number;
  /** First lag with less than half on the direct path; null where there is none up to T. */
  readonly directHalf: number | null;
  readonly meanGate: number;
};

export function memoryOf(p: GatesParams): GatesResult {
  const { run, biases } = experimentOf(p);
  const { full, direct, least } = memoryPath(run);
  const biasTo = Math.max(...biases);
  const half = direct.findIndex((y) => y < -Math.log10(2));
  const gate = run.gates[p.cell === 'lstm' ? 'f' : 'z']?.data ?? biases;
  return {
    full: Array.from(full, plainNumber),
    direct: Array.from(direct, plainNumber),
    least: Array.from(least, plainNumber),
    held: gateLog10(biasTo),
    heldHalf: gateHalfLife(biasTo),
    biasFrom: Math.min(...biases) + 0,
    biasTo: biasTo + 0,
    needed: gateBias(p.T),
    directHalf: half < 0 ? null : half,
    meanGate: gate.reduce((sum, x) => sum + x, 0) / gate.length,
  };
}
