import { activationSlope, type Run } from './forward.ts';
import { exponentOf } from './float-bits.ts';
import { diagonalWeight } from './network.ts';
import { maxAbs } from './scaling.ts';

/** Gradients of step t with respect to its two affine maps: W_ih x + b_ih (dIh) and W_hh h + b_hh (dHh). */
export interface StepGradients {
  readonly dIh: Float64Array;
  readonly dHh: Float64Array;
}

/** Memory for the gradients of one step of a run. */
export function stepGradients({ network: { d, gates } }: Run): StepGradients {
  return { dIh: new Float64Array(gates * d), dHh: new Float64Array(gates * d) };
}

/**
 * The adjoint of step t: takes lamH (and lamC) = ∂L/∂h_t (∂L/∂c_t with h_t independent of it) to those of t − 1, in
 * place, and leaves the gate gradients in `out`.
 */
export function stepBackward(
  run: Run,
  t: number,
  lamH: Float64Array,
  lamC: Float64Array,
  out: StepGradients,
): void {
  if (run.cell === 'lstm') lstmGates(run, t, lamH, lamC, out);
  else if (run.cell === 'gru') gruGates(run, t, lamH, out);
  else oneGate(run, t, lamH, out);
  throughWeights(run, t, lamH, out.dHh);
}

function oneGate(
  { cell, network, preactivations, h }: Run,
  t: number,
  lamH: Float64Array,
  { dIh, dHh }: StepGradients,
): void {
  const { d } = network;
  for (let i = 0; i < d; i++) {
    const slope = activationSlope(cell, preactivations.data[(t - 1) * d + i]!, h.data[t * d + i]!);
    dIh[i] = slope * lamH[i]!;
    dHh[i] = dIh[i]!;
  }
}

function gruGates(
  { network, gates, h }: Run,
  t: number,
  lamH: Float64Array,
  { dIh, dHh }: StepGradients,
): void {
  const { d } = network;
  for (let u = 0; u < d; u++) {
    const at = (t - 1) * d + u;
    const r = gates['r']!.data[at]!;
    const z = gates['z']!.data[at]!;
    const n = gates['n']!.data[at]!;
    const hn = gates['hn']!.data[at]!;
    const lam = lamH[u]!;
    const dn = lam * (1 - z) * (1 - n) * (1 + n);
    dIh[u] = dn * hn * r * (1 - r);
    dIh[d + u] = lam * (h.data[at]! - n) * z * (1 - z);
    dIh[2 * d + u] = dn;
    dHh[u] = dIh[u]!;
    dHh[d + u] = dIh[d + u]!;
    dHh[2 * d + u] = dn * r;
  }
}

function lstmGates(
  { network, gates, c }: Run,
  t: number,
  lamH: Float64Array,
  lamC: Float64Array,
  { dIh, dHh }: StepGradients,
): void {
  const { d } = network;
  const cells = c!.data;
  for (let u = 0; u < d; u++) {
    const at = (t - 1) * d + u;
    const i = gates['i']!.data[at]!;
    const f = gates['f']!.data[at]!;
    const g = gates['g']!.data[at]!;
    const o = gates['o']!.data[at]!;
    const squashed = Math.tanh(cells[at + d]!);
    const dc = lamC[u]! + lamH[u]! * o * (1 - squashed) * (1 + squashed);
    dIh[u] = dc * g * i * (1 - i);
    dIh[d + u] = dc * cells[at]! * f * (1 - f);
    dIh[2 * d + u] = dc * i * (1 - g) * (1 + g);
    dIh[3 * d + u] = lamH[u]! * squashed * o * (1 - o);
    lamC[u] = dc * f;
  }
  dHh.set(dIh);
}

/** lamH ← W_hhᵀ dHh plus, for a GRU, the direct path z ⊙ lamH. */
function throughWeights(
  { cell, network, gates }: Run,
  t: number,
  lamH: Float64Array,
  dHh: Float64Array,
): void {
  const { d, Whh, gates: count } = network;
  for (let u = 0; u < d; u++) {
    if (cell === 'gru') lamH[u]! *= gates['z']!.data[(t - 1) * d + u]!;
    else lamH[u] = cell === 'diagonal' ? diagonalWeight(network, u) * dHh[u]! : 0;
  }
  if (cell === 'diagonal') return;
  for (let r = 0; r < count * d; r++) {
    const g = dHh[r]!;
    if (g === 0) continue;
    for (let j = 0; j < d; j++) lamH[j]! += g * Whh.data[r * d + j]!;
  }
}

/** The power of two by which gradients of weights are to be divided so that products with inputs and states stay in range. */
export function outerExponent({ inputs, h }: Run): number {
  return Math.max(0, exponentOf(Math.max(maxAbs(inputs.data), maxAbs(h.data)) || 1) - 99);
}

/** Adds scale times the contribution of step t to the gradients of W_ih and W_hh (of the shapes of the weights). */
export function addOuter(
  run: Run,
  t: number,
  { dIh, dHh }: StepGradients,
  scale: number,
  dWih: Float64Array,
  dWhh: Float64Array,
): void {
  const { network, inputs, h } = run;
  const { d, dx, gates, Whh } = network;
  const before = (t - 1) * d;
  if (run.cell === 'diagonal') {
    const stride = Whh.cols === 1 ? 1 : d + 1;
    for (let i = 0; i < d; i++) dWhh[i * stride]! += scale * dHh[i]! * h.data[before + i]!;
  }
  for (let r = 0; r < gates * d; r++) {
    const gi = scale * dIh[r]!;
    if (gi !== 0) for (let j = 0; j < dx; j++) dWih[r * dx + j]! += gi * inputs.data[(t - 1) * dx + j]!;
    const gh = scale * dHh[r]!;
    if (gh === 0 || run.cell === 'diagonal') continue;
    for (let j = 0; j < d; j++) dWhh[r * d + j]! += gh * h.data[before + j]!;
  }
}
