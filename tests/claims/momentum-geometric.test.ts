import fc from 'fast-check';
import { expect } from 'vitest';
import { rng } from '../../src/math/rng.ts';
import { createModel, zeroParameters } from '../../src/math/train/model.ts';
import { createOptimizer } from '../../src/math/train/optimizer.ts';
import { claim } from '../fixtures/claim.ts';

const shape = { cell: 'tanh', inputs: 1, hidden: 1, outputs: 1 } as const;

/** The way of one weight under the given gradients. */
function displacement(gradients: readonly number[], rate: number, momentum: number): number[] {
  const model = createModel(shape, rng(1));
  model.parameters.bo[0] = 0;
  const optimize = createOptimizer(model, { kind: 'momentum', rate, momentum });
  return gradients.map((g) => {
    const given = zeroParameters(shape);
    given.bo[0] = g;
    optimize(given);
    return model.parameters.bo[0] ?? NaN;
  });
}

const rate = fc.double({ min: 1e-3, max: 1, noNaN: true });
const momentum = fc.double({ min: 0, max: 0.99, noNaN: true });

claim('momentum-geometric', (check) => {
  check.property(
    'a step is the geometrically weighted sum of the gradients so far',
    { zh: '列随机梯度（1至40步）', en: 'random sequences of 1 to 40 gradients' },
    500,
    fc.property(
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
      rate,
      momentum,
      (gradients, η, μ) => {
        const path = displacement(gradients, η, μ);
        path.forEach((w, t) => {
          const v = gradients.slice(0, t + 1).reduce((sum, g, s) => sum + μ ** (t - s) * g, 0);
          const before = path[t - 1] ?? 0;
          expect(Math.abs(w - before + η * v)).toBeLessThan(1e-11);
        });
      },
    ),
  );
  check.property(
    'under a constant gradient the way is the closed form, and a step tends to η/(1 − μ)',
    { zh: '组学习率、动量与步数（梯度恒定）', en: 'rates, momenta and lengths under a constant gradient' },
    500,
    fc.property(rate, momentum, fc.integer({ min: 1, max: 200 }), (η, μ, T) => {
      const path = displacement(
        Array.from({ length: T }, () => 1),
        η,
        μ,
      );
      const closed = η * (T / (1 - μ) - (μ * (1 - μ ** T)) / (1 - μ) ** 2);
      expect((path[T - 1] ?? NaN) / -closed).toBeCloseTo(1, 10);
      const last = (path[T - 2] ?? 0) - (path[T - 1] ?? NaN);
      expect(last).toBeLessThanOrEqual((η / (1 - μ)) * (1 + 1e-9));
      expect(last / (η / (1 - μ))).toBeCloseTo(1 - μ ** T, 8);
    }),
  );
});
