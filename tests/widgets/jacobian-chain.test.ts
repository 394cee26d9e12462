/** What the reader of the Jacobian chain is to discover, in numbers; and what every widget owes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jacobianChain, linesAt, truthOf } from '../../components/widgets/jacobian-chain/definition.ts';
import {
  params,
  recurrentWeights,
  runOf,
  type ChainParams,
} from '../../components/widgets/jacobian-chain/network.ts';
import { chainTone } from '../../components/widgets/jacobian-chain/picture.ts';
import { stepSets } from '../../components/widgets/jacobian-chain/steps.ts';
import { languages } from '../../src/lib/languages.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';
import { fromPlain } from '../../src/lib/widget.ts';
import { jacobianNorms } from '../../src/math/jacobians.ts';
import { spectralNorm } from '../../src/math/norms.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const defaults = defaultsOf(jacobianChain) as unknown as ChainParams;
const run = (changes: Partial<ChainParams>) => jacobianChain.compute({ ...defaults, ...changes });
const step = (i: number) => {
  const p = parseParams(jacobianChain, stepSets[i]!).params as unknown as ChainParams;
  return { p, r: jacobianChain.compute(p) };
};
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

describe('the bound is not the truth', () => {
  it('with 64 tanh units at gain 0.75: about 17 decades up, about 20 down, over 20 seeds', () => {
    const sigmas: number[] = [];
    const truths: number[] = [];
    for (const seed of seeds) {
      const p = { ...defaults, n: 64, seed };
      sigmas.push(spectralNorm(recurrentWeights(p)));
      truths.push(jacobianNorms(runOf(p)).fromStart[100]!);
    }
    expect(median(sigmas)).toBeGreaterThan(1.43);
    expect(median(sigmas)).toBeLessThan(1.5);
    expect(100 * Math.log10(median(sigmas))).toBeGreaterThan(15.5);
    expect(100 * Math.log10(median(sigmas))).toBeLessThan(17.6);
    expect(median(truths)).toBeGreaterThan(-22);
    expect(median(truths)).toBeLessThan(-19.5);
  }, 60_000);

  it('at the step to try', () => {
    const { p, r } = step(0);
    expect(p.n).toBe(64);
    expect(linesAt(r, 100).bound).toBeGreaterThan(16);
    expect(truthOf(r)).toBeLessThan(-19);
    expect(truthOf(r)).toBeGreaterThan(-21);
    expect(r.mayExplode).toBe(true);
    expect(chainTone(r)).toBe('vanish');
    expect(r.scaled).toBeLessThan(r.sigma);
    expect(r.rho).toBeLessThan(1);
  });

  it('bounds every lag all the same, plain and rescaled', () => {
    fc.assert(
      fc.property(
        arbitraryParams({ ...params, gain: { ...params.gain, min: 0.01 }, n: { ...params.n, max: 12 } }),
        (given) => {
          const p = { ...given, order: 'later-left' } as unknown as ChainParams;
          const r = jacobianChain.compute(p);
          r.log10Norms.forEach((y, lag) => {
            if (fromPlain(y) === Number.NEGATIVE_INFINITY) return;
            const lines = linesAt(r, lag);
            expect(fromPlain(y)).toBeLessThanOrEqual(lines.bound + 1e-6);
            expect(fromPlain(y)).toBeLessThanOrEqual(lines.scaled + 1e-6);
          });
          if (r.mustVanish) expect(truthOf(r)).toBeLessThan(0);
        },
      ),
      { numRuns: 30, seed: 5 },
    );
  });
});

describe('necessary and sufficient', () => {
  it('σ > 1 may explode: gain 2 does', () => {
    const { r } = step(1);
    expect(r.mayExplode).toBe(true);
    expect(chainTone(r)).toBe('explode');
    expect(truthOf(r)).toBeLessThan(linesAt(r, 100).bound - 30);
  });

  it('σ < 1 must vanish, and with small states the bound is nearly tight: −4.5758 against −4.5757', () => {
    expect(step(2).r.mustVanish).toBe(true);
    expect(chainTone(step(2).r)).toBe('vanish');
    const tight = run({ init: 'orthogonal', gain: 0.9, inputs: 0, start: 0.01, n: 16 });
    expect(linesAt(tight, 100).bound).toBeCloseTo(-4.5757, 4);
    expect(truthOf(tight)).toBeCloseTo(-4.5758, 3);
  });

  it('is changed from growth to decay by the input alone, every σ at 1.5', () => {
    const [quiet, loud] = [step(3), step(4)];
    expect({ ...quiet.p, inputs: 2 }).toEqual(loud.p);
    expect(linesAt(quiet.r, 100).bound).toBeCloseTo(17.6, 1);
    expect(truthOf(quiet.r)).toBeGreaterThan(2);
    expect(truthOf(loud.r)).toBeLessThan(-18);
    const at = (inputs: number): number =>
      median(
        seeds
          .slice(0, 10)
          .map((seed) => truthOf(run({ init: 'orthogonal', gain: 1.5, start: 0.1, n: 16, inputs, seed }))),
      );
    expect(at(0)).toBeGreaterThan(2);
    expect(at(1)).toBeLessThan(-6);
    expect(at(1)).toBeGreaterThan(-11);
    expect(at(2)).toBeLessThan(-18);
    expect(at(2)).toBeGreaterThan(-23);
  });

  it('has PyTorch’s default above 1 and vanishing: σ near 2/√3, ρ near 1/√3', () => {
    const r = run({ init: 'uniform', gain: 1, n: 64 });
    expect(r.sigma).toBeGreaterThan(1);
    expect(Math.abs(r.sigma - 2 / Math.sqrt(3))).toBeLessThan(0.1);
    expect(Math.abs(r.rho - 1 / Math.sqrt(3))).toBeLessThan(0.1);
    expect(chainTone(r)).toBe('vanish');
  });

  it('has the identity with tanh die of a bias', () => {
    const bias = (b: number): number => truthOf(run({ init: 'identity', gain: 1, inputs: 0, bias: b }));
    expect(bias(0)).toBe(0);
    // What is left after a hundred steps depends a little on where the state starts.
    expect(Math.abs(bias(0.1) + 18.8)).toBeLessThan(0.6);
    expect(Math.abs(bias(0.5) + 63.8)).toBeLessThan(0.6);
    expect(Math.abs(bias(1) + 110.7)).toBeLessThan(0.6);
    expect(chainTone(step(5).r)).toBe('vanish');
  });

  it('has ReLU with the identity keep the norm exactly, or be dead, or grow like its weight', () => {
    expect(step(6).r.log10Norms.every((y) => y === 0)).toBe(true);
    expect(chainTone(step(6).r)).toBe('steady');
    const irnn = { phi: 'relu', init: 'identity', inputs: 0 } as const;
    const dead = run({ ...irnn, gain: 2, bias: -1, start: 0.1 });
    expect(dead.zeroFrom).toBe(1);
    expect(truthOf(dead)).toBe(Number.NEGATIVE_INFINITY);
    expect(truthOf(run({ ...irnn, gain: 1.05, bias: 1 }))).toBeCloseTo(2.12, 2);
  });

  it('explodes with large weights although four units in five saturate: about 10^9 with 16 units, 10^14 with 64', () => {
    const truths = (changes: Partial<ChainParams>, some: readonly number[]): number[] =>
      some.map((seed) => {
        const p = { ...defaults, gain: 3, inputs: 0, start: 0.1, seed, ...changes };
        return jacobianNorms(runOf(p)).fromStart[p.T] ?? NaN;
      });
    const five = seeds.slice(0, 5);
    const small = truths({ init: 'orthogonal', n: 16 }, seeds);
    expect(Math.abs(median(small) - 9)).toBeLessThan(1.5);
    expect(Math.min(...small)).toBeGreaterThan(4);
    for (const init of ['orthogonal', 'gaussian'] as const) {
      const large = truths({ init, n: 64 }, five);
      expect(Math.abs(median(large) - 13.7)).toBeLessThan(1.5);
      expect(Math.min(...large)).toBeGreaterThan(10);
    }
    const { meanSlope } = run({ gain: 3, inputs: 0, start: 0.1, n: 64 });
    expect(meanSlope).toBeGreaterThan(0.2);
    expect(meanSlope).toBeLessThan(0.35);
  }, 60_000);

  it('has Gaussian ReLU networks hover around 1 at gain √2 with a huge spread, and explode at 2, states and all', () => {
    const relu = { phi: 'relu', inputs: 0, start: 1 } as const;
    const truth = (changes: Partial<ChainParams>): number =>
      jacobianNorms(runOf({ ...defaults, ...relu, ...changes })).fromStart[100] ?? NaN;
    const hovering = seeds.map((seed) => truth({ gain: Math.SQRT2, n: 16, seed }));
    expect(Math.abs(median(hovering))).toBeLessThan(4);
    expect(Math.max(...hovering) - Math.min(...hovering)).toBeGreaterThan(15);
    for (const seed of seeds.slice(0, 5)) expect(truth({ gain: 2, n: 64, seed })).toBeGreaterThan(8);
    const { steps } = run({ ...relu, gain: 2, n: 24 });
    expect(fromPlain(steps.state.at(-1) ?? '-Infinity')).toBeGreaterThan(5);
    const bounded = run({ ...relu, phi: 'tanh', gain: 2, n: 24 });
    expect(fromPlain(bounded.steps.state.at(-1) ?? 'Infinity')).toBeLessThanOrEqual(0);
  }, 60_000);

  it('bounds the sigmoid by a quarter', () => {
    const r = run({ phi: 'sigmoid', gain: 1.5 });
    expect(r.gammaPhi).toBe(0.25);
    expect(r.mustVanish).toBe(true);
    expect(r.sigma).toBeGreaterThan(1);
  });
});

describe('the order of the product', () => {
  it('agrees with finite differences the right way round only', () => {
    const right = run({});
    expect(right.check.verdict).toBe('agrees');
    expect(right.check.error).toBeLessThan(1e-9);
    const { r } = step(7);
    expect(r.check.verdict).toBe('differs');
    expect(r.check.error).toBeGreaterThan(0.2);
    for (const seed of seeds.slice(0, 10))
      expect(run({ n: 3, seed, order: 'reversed' }).check.verdict).toBe('differs');
  });

  it('does not matter where the factors commute', () => {
    expect(run({ n: 1, order: 'reversed' }).check.verdict).toBe('agrees');
    expect(run({ phi: 'identity', order: 'reversed' }).check.verdict).toBe('agrees');
  });

  it('leaves judgement to no difference at a kink of ReLU', () => {
    expect(run({ phi: 'relu', inputs: 0 }).check.verdict).toBe('kink');
  });

  it('is told in either layout', () => {
    for (const lang of languages) {
      const { formula } = jacobianChain.words[lang] as (typeof jacobianChain.words)['en'] & {
        formula: (layout: string, order: string) => string;
      };
      const all = ['row', 'column'].flatMap((l) => ['later-left', 'reversed'].map((o) => formula(l, o)));
      expect(new Set(all).size).toBe(4);
    }
  });
});
