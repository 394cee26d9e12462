/** From a run to everything that is shown of its Jacobians. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { spectralRadius } from '../../../src/math/eigenvalues.ts';
import { activationSlope, forward, type Run } from '../../../src/math/forward.ts';
import { gradientBound } from '../../../src/math/gradient-bound.ts';
import { jacobianNorms, stepJacobians } from '../../../src/math/jacobians.ts';
import { log10Abs } from '../../../src/math/log.ts';
import { lyapunovExponents } from '../../../src/math/lyapunov.ts';
import type { Matrix } from '../../../src/math/matrix.ts';
import { multiplyInto } from '../../../src/math/multiply.ts';
import { vectorNorm } from '../../../src/math/norms.ts';
import { scaledNormBound } from '../../../src/math/scaled-norm.ts';
import { normalize } from '../../../src/math/scaling.ts';
import { topSingularValue, topWork } from '../../../src/math/top-singular-value.ts';
import { checkOf } from './check.ts';
import { recurrentWeights, settingOf, type ChainParams } from './network.ts';
import type { ChainResult } from './result.ts';

interface Shape {
  readonly rho: number;
  readonly scaled: number;
  readonly log10Kappa: number;
}

let kept: { readonly key: string; readonly shape: Shape } | null = null;

/** What scales with the gain, at gain 1; the last is kept, so that dragging the gain, T or the input is quick. */
function shapeOf({ init, n, seed }: ChainParams): Shape {
  const key = [init, n, seed].join();
  if (kept?.key === key) return kept.shape;
  const W = recurrentWeights({ init, n, seed, gain: 1 });
  const { value, scale } = init === 'identity' ? { value: 1, scale: [1] } : scaledNormBound(W);
  const shape = {
    rho: spectralRadius(W),
    scaled: value,
    log10Kappa: Math.log10(Math.max(...scale) / Math.min(...scale)),
  };
  kept = { key, shape };
  return shape;
}

/** log10 ‖J_{T−l+1}⋯J_T‖ for l = 0…T: the product in the wrong order, powers of two kept apart. */
function reversedNorms(jacobians: readonly Matrix[], n: number): Float64Array {
  const T = jacobians.length;
  const out = new Float64Array(T + 1);
  const work = topWork(n);
  let product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) product[i * n + i] = 1;
  let next = new Float64Array(n * n);
  let exponent = 0;
  for (let lag = 1; lag <= T; lag++) {
    const J = jacobians[T - lag]?.data ?? product;
    multiplyInto(J, product, next, n, n, n);
    [product, next] = [next, product];
    exponent += normalize(product);
    out[lag] = log10Abs(topSingularValue(product, work)) + exponent * Math.log10(2);
  }
  return out;
}

function stepSizes(
  run: Run,
  jacobians: readonly Matrix[],
): { readonly logs: Float64Array[]; readonly mean: number } {
  const { T, h, preactivations, cell } = run;
  const n = h.cols;
  const work = topWork(n);
  const logs = [new Float64Array(T), new Float64Array(T), new Float64Array(T)] as const;
  let all = 0;
  for (let t = 0; t < T; t++) {
    const J = Float64Array.from(jacobians[t]?.data ?? []);
    const exponent = normalize(J);
    logs[0][t] = log10Abs(topSingularValue(J, work)) + exponent * Math.log10(2);
    const state = h.data.subarray((t + 1) * n, (t + 2) * n);
    let sum = 0;
    for (let i = 0; i < n; i++)
      sum += activationSlope(cell, preactivations.data[t * n + i] ?? 0, state[i] ?? 0);
    all += sum / (n * T);
    logs[1][t] = log10Abs(sum / n);
    logs[2][t] = log10Abs(vectorNorm(state)) - Math.log10(n) / 2;
  }
  return { logs: [...logs], mean: all };
}

export function chainOf(p: ChainParams): ChainResult {
  const setting = settingOf(p);
  const run = forward(setting.network, setting.inputs, setting.h0);
  const jacobians = stepJacobians(run);
  const norms =
    p.order === 'reversed' ? reversedNorms(jacobians, p.n) : jacobianNorms(run).toEnd.toReversed();
  const bound = gradientBound(setting.network);
  const shape = shapeOf(p);
  const scaled = Math.min(bound.gammaW, p.gain * shape.scaled);
  const zero = norms.indexOf(Number.NEGATIVE_INFINITY);
  const { logs, mean } = stepSizes(run, jacobians);
  const plain = (values: Float64Array | undefined): (number | string)[] =>
    Array.from(values ?? [], plainNumber);
  return {
    log10Norms: plain(norms),
    zeroFrom: zero < 0 ? null : zero,
    gammaPhi: bound.gammaPhi,
    sigma: bound.gammaW,
    rho: p.gain * shape.rho,
    scaled,
    log10Kappa: shape.log10Kappa,
    lambda: plainNumber(Math.max(...lyapunovExponents(jacobians))),
    mustVanish: bound.vanishes,
    mayExplode: bound.mayExplode,
    scaledProves: bound.gammaPhi * scaled < 1 - 1e-6,
    meanSlope: mean,
    steps: { jacobian: plain(logs[0]), slope: plain(logs[1]), state: plain(logs[2]) },
    check: checkOf(setting, run, jacobians, p),
  };
}
