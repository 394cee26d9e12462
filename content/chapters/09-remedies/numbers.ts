import { forward, rng } from '../../../src/math/index.ts';
import { gateBias, gateHalfLife, gateLog10 } from '../../../src/math/held-gate.ts';
import { memoryVariance } from '../../../src/math/linear-memory.ts';
import type { Matrix } from '../../../src/math/matrix.ts';
import { memoryPath } from '../../../src/math/memory-path.ts';
import {
  fixed,
  integer,
  percent,
  sci,
  sciLog,
  sig,
  sigLog,
  toneOf,
  type Shown,
} from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';

/** What the text chooses rather than computes; written as it stands in the formulas. */
export const settings: readonly string[] = [];

const SEEDS = 20;
const T = 100;
const UNITS = 16;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** λ₁ of h ↦ 5h/2 − h³ on the attractor of positive sign. */
function chaoticBit(): number {
  const steps = 100_000;
  let h = 1;
  let sum = 0;
  for (let t = 0; t < steps; t++) {
    sum += Math.log(Math.abs(2.5 - 3 * h * h));
    h = 2.5 * h - h ** 3;
  }
  return sum / steps;
}

function held<const Id extends string>(
  id: Id,
  bias: number,
): Record<`held-${Id}-${'gate' | 'half' | 'hundred'}`, Shown> {
  return {
    [`held-${id}-gate`]: fixed(sigmoid(bias), 4),
    [`held-${id}-half`]: sig(gateHalfLife(bias), 3),
    [`held-${id}-hundred`]: sigLog(T * gateLog10(bias), 2, 1, { tone: toneOf(T * gateLog10(bias), 1) }),
  } as Record<`held-${Id}-${'gate' | 'half' | 'hundred'}`, Shown>;
}

interface Setting {
  readonly cell: 'lstm' | 'gru';
  /** Of the gate that keeps; `chrono` draws it. */
  readonly bias: number | 'chrono';
  readonly inputs: number;
}

/** log10 of the direct path and of the full Jacobian over T steps: the draw that the figure of the text shows. */
function memory({ cell, bias, inputs }: Setting, seed: number): { direct: number; full: number } {
  const random = rng(seed);
  const normals = (rows: number, scale: number): Matrix => ({
    rows,
    cols: UNITS,
    data: Float64Array.from({ length: rows * UNITS }, () => scale * random.normal()),
  });
  const chrono = Float64Array.from({ length: UNITS }, () => Math.log(1 + (T - 2) * random.uniform()));
  const biases = bias === 'chrono' ? chrono : chrono.map(() => bias);
  const rows = (cell === 'lstm' ? 4 : 3) * UNITS;
  const bih = new Float64Array(rows);
  bih.set(biases, UNITS);
  if (bias === 'chrono' && cell === 'lstm')
    bih.set(
      biases.map((b) => -b),
      0,
    );
  const scale = 1 / Math.sqrt(UNITS);
  const Whh = normals(rows, scale);
  const Wih = normals(rows, scale);
  const run = forward({ cell, Whh, Wih, bih, bhh: new Float64Array(rows) }, normals(T, inputs));
  const { direct, full } = memoryPath(run);
  return { direct: direct[T] ?? Number.NaN, full: full[T] ?? Number.NaN };
}

function median(sorted: readonly number[]): number {
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}

/** A ratio of gradients; within a factor of 10 of 1 it counts as steady. */
const ratio = (log10: number): Shown => sigLog(log10, 2, 1, { tone: toneOf(log10, 1) });

function paths<const Id extends string>(
  id: Id,
  setting: Setting,
): Record<`paths-${Id}-${'direct' | 'full' | 'low' | 'high'}`, Shown> {
  const draws = Array.from({ length: SEEDS }, (_, s) => memory(setting, s + 1));
  const full = draws.map((draw) => draw.full).sort((x, y) => x - y);
  const direct = draws.map((draw) => draw.direct).sort((x, y) => x - y);
  return {
    [`paths-${id}-direct`]: ratio(median(direct)),
    [`paths-${id}-full`]: ratio(median(full)),
    [`paths-${id}-low`]: sigLog(full[0] ?? Number.NaN, 2),
    [`paths-${id}-high`]: sigLog(full[SEEDS - 1] ?? Number.NaN, 2),
  } as Record<`paths-${Id}-${'direct' | 'full' | 'low' | 'high'}`, Shown>;
}

/** A linear memory |λ| = 2^(−1/halfLife). */
function curse<const Id extends string>(
  id: Id,
  halfLife: number,
): Record<`curse-${Id}-${'modulus' | 'state' | 'lambda' | 'move' | 'theta'}`, Shown> {
  const decay = Math.LN2 / halfLife;
  const { state, lambda } = memoryVariance(decay, false);
  const normalised = memoryVariance(decay, true);
  return {
    [`curse-${id}-modulus`]: fixed(Math.exp(-decay), 5),
    [`curse-${id}-state`]: sig(state, 3),
    [`curse-${id}-lambda`]: sig(lambda, 2, { tone: toneOf(Math.log10(lambda), 4) }),
    [`curse-${id}-move`]: sig(Math.sqrt(state / lambda), 2),
    [`curse-${id}-theta`]: sig(normalised.theta, 2, { tone: toneOf(Math.log10(normalised.theta), 3) }),
  } as Record<`curse-${Id}-${'modulus' | 'state' | 'lambda' | 'move' | 'theta'}`, Shown>;
}

/** One tanh unit that holds a bit: the noise it stands, and what a step leaves of the gradient at rest. */
function bit<const Id extends string>(
  id: Id,
  w: number,
): Record<`bit-${Id}-${'noise' | 'factor' | 'half'}`, Shown> {
  let [low, high] = [1e-9, 1];
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (Math.tanh(w * middle) > middle) low = middle;
    else high = middle;
  }
  const factor = w * (1 - low * low);
  const edge = Math.sqrt(1 - 1 / w);
  return {
    [`bit-${id}-noise`]: fixed(w * edge - Math.atanh(edge), 3),
    [`bit-${id}-factor`]: fixed(factor, 3, { tone: 'vanish' }),
    [`bit-${id}-half`]: fixed(-Math.LN2 / Math.log(factor), 2),
  } as Record<`bit-${Id}-${'noise' | 'factor' | 'half'}`, Shown>;
}

const [inner, outer] = [0.9, 0.999];
const rim = 0.99;
const ringLog = (from: number): number => Math.log((1 - from ** 2) / (1 - outer ** 2));
const ringMean = ringLog(inner) / (outer ** 2 - inner ** 2);
const euler = 0.1;

export default numbers({
  ...held('zero', 0),
  ...held('one', 1),
  ...held('three', 3),
  ...held('five', 5),
  'bias-hundred': fixed(gateBias(100), 2),
  'bias-thousand': fixed(gateBias(1000), 2),

  'half-100': sciLog(-T * Math.log10(2), 2, 1, { tone: 'vanish' }),
  'one-unit-explodes': sciLog(99 * Math.log10(2.5) - Math.log10(2), 2, 1, { tone: 'explode' }),

  'paths-seeds': integer(SEEDS),
  ...paths('one', { cell: 'lstm', bias: 1, inputs: 0.5 }),
  ...paths('five', { cell: 'lstm', bias: 5, inputs: 0.5 }),
  ...paths('silent', { cell: 'lstm', bias: 5, inputs: 0 }),
  ...paths('chrono', { cell: 'lstm', bias: 'chrono', inputs: 0.5 }),
  ...paths('gru', { cell: 'gru', bias: 5, inputs: 0.5 }),

  'margin-low': sciLog(T * Math.log10(0.9), 2, 1, { tone: 'vanish' }),
  'margin-high': sciLog(T * Math.log10(1.1), 2, 1, { tone: 'explode' }),
  'indrnn-edge': fixed(2 ** (1 / T), 4),

  'euler-thousand': integer(Math.round((1 + euler ** 2) ** 500), { tone: 'explode' }),
  'euler-damping': fixed((1 - Math.sqrt(1 - euler ** 2)) / euler, 4),

  'softmax-gap': sci(2 * sigmoid(20) * sigmoid(-20), 1, { tone: 'vanish' }),

  'ring-inner-half': fixed(-Math.LN2 / Math.log(inner), 1),
  'ring-outer-half': integer(Math.round(-Math.LN2 / Math.log(outer))),
  'ring-mean': fixed(ringMean, 1),
  'ring-rim-area': percent((outer ** 2 - rim ** 2) / (outer ** 2 - inner ** 2), 0),
  'ring-rim-share': percent(ringLog(rim) / ringLog(inner), 0),

  ...curse('ten', 10),
  ...curse('hundred', 100),
  ...curse('thousand', 1000),

  'chaotic-bit': fixed(chaoticBit(), 1, { tone: 'explode' }),

  'random-weight': integer(Math.round(0.95 ** -100)),

  ...bit('a', 1.1),
  ...bit('b', 1.5),
  ...bit('c', 2),
  ...bit('d', 3),
});
