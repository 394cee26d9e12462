import { forward } from '../forward.ts';
import type { Matrix } from '../matrix.ts';
import type { Network } from '../network.ts';
import { topLyapunov } from '../top-lyapunov.ts';
import type { Model } from './model.ts';

/** The recurrent layer of a model as a network; the arrays are shared, not copied. */
export function networkOf({ shape, parameters: p }: Model): Network {
  const matrix = (data: Float64Array, cols: number): Matrix => ({ rows: data.length / cols, cols, data });
  return {
    cell: shape.cell,
    Wih: matrix(p.Wih, shape.inputs),
    Whh: matrix(p.Whh, shape.cell === 'diagonal' ? 1 : shape.hidden),
    bih: p.bih,
    bhh: p.bhh,
  };
}

/**
 * λ₁ per step of a model along one sequence, from h_0 = 0: see `topLyapunov`. NaN where the states leave the range of
 * doubles.
 * @param batch inputs of a batch, time-major as for `Trainer`; its first sequence is run.
 */
export function modelLyapunov(model: Model, batch: Float64Array, size: number): number {
  const { inputs } = model.shape;
  const steps = batch.length / (size * inputs);
  const rows = Array.from({ length: steps }, (_, t) =>
    batch.slice(t * size * inputs, t * size * inputs + inputs),
  );
  try {
    return topLyapunov(forward(networkOf(model), rows));
  } catch (error) {
    // The argument checks refuse what is not finite: a network that training has blown up.
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
