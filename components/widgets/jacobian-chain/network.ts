/** The parameters of the Jacobian chain, and the run of the network that they name. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { ensembles } from '../../../src/math/ensembles.ts';
import { forward, type Run } from '../../../src/math/forward.ts';
import { identity, type Matrix } from '../../../src/math/matrix.ts';
import type { Network } from '../../../src/math/network.ts';
import { rng, type Rng } from '../../../src/math/rng.ts';

export const params = {
  phi: { type: 'choice', default: 'tanh', values: ['tanh', 'sigmoid', 'relu', 'identity'] },
  init: { type: 'choice', default: 'gaussian', values: ['gaussian', 'orthogonal', 'identity', 'uniform'] },
  gain: { type: 'number', default: 0.75, min: 0, max: 3, step: 0.01 },
  inputs: { type: 'number', default: 0.5, min: 0, max: 3, step: 0.01 },
  bias: { type: 'number', default: 0, min: -2, max: 2, step: 0.01 },
  start: { type: 'number', default: 0, min: 0, max: 1, step: 0.01 },
  n: { type: 'integer', default: 24, min: 1, max: 64 },
  T: { type: 'integer', default: 100, min: 1, max: 200 },
  order: { type: 'choice', default: 'later-left', values: ['later-left', 'reversed'] },
  layout: { type: 'choice', default: 'row', values: ['row', 'column'] },
  seed: { type: 'seed', default: 1 },
} as const satisfies Schema;

export type ChainParams = ParamsOf<typeof params>;

function normals(count: number, scale: number, random: Rng): Float64Array {
  return Float64Array.from({ length: count }, () => scale * random.normal());
}

export type Weights = Pick<ChainParams, 'init' | 'n' | 'gain' | 'seed'>;

export function recurrentWeights({ init, n, gain, seed }: Weights): Matrix {
  const random = rng(seed).fork('W');
  switch (init) {
    case 'gaussian':
      return ensembles.gaussian(n, gain, random);
    case 'orthogonal':
      return ensembles.orthogonal(n, gain, random);
    case 'uniform':
      return ensembles.uniform(n, gain, random);
    case 'identity': {
      const W = identity(n);
      return { ...W, data: W.data.map((x) => gain * x) };
    }
  }
}

export interface Setting {
  readonly network: Network;
  readonly inputs: Matrix;
  readonly h0: Float64Array;
}

/** Inputs are added to the pre-activations one to one, so their scale is what each unit feels. */
export function settingOf(p: ChainParams): Setting {
  const { phi, n, T, bias, inputs, start, seed } = p;
  const random = rng(seed);
  return {
    network: {
      cell: phi,
      Wih: identity(n),
      Whh: recurrentWeights(p),
      bih: new Float64Array(n).fill(bias),
      bhh: new Float64Array(n),
    },
    inputs: { rows: T, cols: n, data: normals(T * n, inputs, random.fork('input')) },
    h0: normals(n, start, random.fork('h0')),
  };
}

export function runOf(p: ChainParams): Run {
  const { network, inputs, h0 } = settingOf(p);
  return forward(network, inputs, h0);
}
