import { nonNegative, oneOf, positive } from '../check.ts';
import { PARAMETER_NAMES, zeroParameters, type Model, type Parameters } from './model.ts';

/** Which optimiser, with PyTorch's defaults: momentum 0.9; β = (0.9, 0.999), ε = 1e-8. */
export interface OptimizerOptions {
  readonly kind: 'sgd' | 'momentum' | 'adam';
  readonly rate: number;
  readonly momentum?: number | undefined;
  readonly beta1?: number | undefined;
  readonly beta2?: number | undefined;
  readonly epsilon?: number | undefined;
}

/** Changes the parameters of a model in place by their gradients. */
export type Optimizer = (gradients: Parameters) => void;

function fraction(name: string, value: number): number {
  if (nonNegative(name, value) >= 1)
    throw new RangeError(`${name} is ${value}; a number from 0 to below 1 is needed`);
  return value;
}

/**
 * An optimiser of the model's parameters. sgd: w ← w − ηg. momentum: v ← μv + g, w ← w − ηv. adam (Kingma & Ba 2015):
 * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − η·m̂/(√v̂ + ε), m̂ and v̂ divided by 1 − βᵗ.
 */
export function createOptimizer(model: Model, options: OptimizerOptions): Optimizer {
  const kind = oneOf('optimizer.kind', options.kind, ['sgd', 'momentum', 'adam']);
  const rate = positive('optimizer.rate', options.rate);
  const momentum = fraction('optimizer.momentum', options.momentum ?? 0.9);
  const beta1 = fraction('optimizer.beta1', options.beta1 ?? 0.9);
  const beta2 = fraction('optimizer.beta2', options.beta2 ?? 0.999);
  const epsilon = positive('optimizer.epsilon', options.epsilon ?? 1e-8);
  const first = zeroParameters(model.shape);
  const second = zeroParameters(model.shape);
  let correction1 = 1;
  let correction2 = 1;
  return (gradients) => {
    correction1 *= beta1;
    correction2 *= beta2;
    for (const name of PARAMETER_NAMES) {
      const w = model.parameters[name];
      const g = gradients[name];
      const m = first[name];
      const v = second[name];
      if (kind === 'sgd') {
        for (let i = 0; i < w.length; i++) w[i]! -= rate * g[i]!;
      } else if (kind === 'momentum') {
        for (let i = 0; i < w.length; i++) {
          m[i] = momentum * m[i]! + g[i]!;
          w[i]! -= rate * m[i]!;
        }
      } else {
        for (let i = 0; i < w.length; i++) {
          m[i] = beta1 * m[i]! + (1 - beta1) * g[i]!;
          v[i] = beta2 * v[i]! + (1 - beta2) * g[i]! * g[i]!;
          w[i]! -= (rate * (m[i]! / (1 - correction1))) / (Math.sqrt(v[i]! / (1 - correction2)) + epsilon);
        }
      }
    }
  };
}
