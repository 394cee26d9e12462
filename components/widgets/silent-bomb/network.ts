/** The parameters of the silent bomb, the network that they name, and the tones of its fates. */
import { toneOf, type Tone } from '../../../src/lib/format.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import type { BombResult } from './result.ts';

export const params = {
  // Beyond 12 the slopes of the saturated units lose more digits than the readings show.
  a: { type: 'number', default: 8, min: 0.5, max: 12, step: 0.1 },
  d: { type: 'number', default: 0.75, min: 0.01, max: 1, step: 0.005 },
  distance: { type: 'number', default: 1e-12, min: 1e-14, max: 0.1, step: 0.01, log: true },
  T: { type: 'integer', default: 60, min: 2, max: 200 },
} as const satisfies Schema;

export type BombParams = ParamsOf<typeof params>;

/** The network, its fixed point h* and the Jacobian there. */
export function bomb({ a, d }: Pick<BombParams, 'a' | 'd'>) {
  const height = Math.sqrt(1 - d);
  return {
    W: [
      [a, a],
      [-a, -a],
    ],
    fixedPoint: [0, height],
    bias: [-a * height, Math.atanh(height) + a * height],
    J: [
      [a, a],
      [-a * d, -a * d],
    ],
  } as const;
}

/** What a factor at every step does in the end. */
export function factorTone(factor: number): Tone {
  return toneOf(factor - 1, 1e-9);
}

/** Of the run: that of the fixed point as long as it stays, then what is left of the gradient at the end. */
export function runTone(r: BombResult): Tone {
  return r.leftAt === null ? factorTone(r.factor) : toneOf(fromPlain(r.log10Norms.at(-1)), 0.005);
}
