import { transposeInto } from '../matrix.ts';
import { multiplyInto } from '../multiply.ts';
import { sigmoidInto, tanhInto } from './activations.ts';
import { columnSums, multiplyTransposedInto } from './kernels.ts';
import { gatesOf, type ModelShape, type Parameters } from './model.ts';

/** A view of each time step, so that the loops over time make none. */
function windows(data: Float64Array, count: number, size: number): Float64Array[] {
  return Array.from({ length: count }, (_, t) => data.subarray(t * size, (t + 1) * size));
}

/**
 * The recurrent layer on a batch of B sequences of T steps, forwards and backwards, with memory of its own that is used
 * again. Arrays are time-major: entry (t, b, i) of `x` is at (t·B + b)·dx + i; `h` has T + 1 blocks, block 0 the initial
 * state (zero). Only the sizes are checked, not the numbers: this is the inner loop.
 */
export class Sequence {
  readonly shape: ModelShape;
  readonly T: number;
  readonly B: number;
  readonly x: Float64Array;
  readonly h: Float64Array;
  /** ∂L/∂h: blocks 1…T are to be filled with the direct loss gradients before `backward`, which completes them. */
  readonly dh: Float64Array;
  private readonly c: Float64Array;
  private readonly squashed: Float64Array;
  private readonly gates: Float64Array;
  private readonly hidden: Float64Array;
  private readonly dGates: Float64Array;
  private readonly dHidden: Float64Array;
  private readonly dc: Float64Array;
  private readonly product: Float64Array;
  private readonly back: Float64Array;
  private readonly WihT: Float64Array;
  private readonly WhhT: Float64Array;
  private readonly at: Record<
    'h' | 'dh' | 'c' | 'squashed' | 'gates' | 'hidden' | 'dGates' | 'dHidden',
    Float64Array[]
  >;
  private readonly hBefore: Float64Array;

  constructor(shape: ModelShape, T: number, B: number) {
    const { cell, inputs, hidden: d } = shape;
    const G = gatesOf(cell) * d;
    const lstm = cell === 'lstm';
    const gru = cell === 'gru';
    this.shape = shape;
    this.T = T;
    this.B = B;
    this.x = new Float64Array(T * B * inputs);
    this.h = new Float64Array((T + 1) * B * d);
    this.dh = new Float64Array((T + 1) * B * d);
    this.c = new Float64Array(lstm ? (T + 1) * B * d : 0);
    this.squashed = new Float64Array(lstm ? T * B * d : 0);
    this.gates = new Float64Array(T * B * G);
    this.hidden = new Float64Array(gru ? T * B * d : 0);
    this.dGates = new Float64Array(T * B * G);
    this.dHidden = gru ? new Float64Array(T * B * G) : this.dGates;
    this.dc = new Float64Array(lstm ? B * d : 0);
    this.product = new Float64Array(B * G);
    this.back = new Float64Array(B * d);
    this.WihT = new Float64Array(inputs * G);
    this.WhhT = new Float64Array(cell === 'diagonal' ? 0 : d * G);
    this.hBefore = this.h.subarray(0, T * B * d);
    this.at = {
      h: windows(this.h, T + 1, B * d),
      dh: windows(this.dh, T + 1, B * d),
      c: windows(this.c, T + 1, lstm ? B * d : 0),
      squashed: windows(this.squashed, T, lstm ? B * d : 0),
      gates: windows(this.gates, T, B * G),
      hidden: windows(this.hidden, T, gru ? B * d : 0),
      dGates: windows(this.dGates, T, B * G),
      dHidden: windows(this.dHidden, T, B * G),
    };
  }

  /** Fills h from x. */
  forward(p: Parameters): void {
    const { T, B, shape, WihT, WhhT } = this;
    const { cell, hidden: d, inputs } = shape;
    const G = gatesOf(cell) * d;
    transposeInto(p.Wih, G, inputs, WihT);
    if (cell !== 'diagonal') transposeInto(p.Whh, G, d, WhhT);
    multiplyInto(this.x, WihT, this.gates, T * B, inputs, G);
    for (let t = 1; t <= T; t++) {
      const before = this.at.h[t - 1]!;
      const gates = this.at.gates[t - 1]!;
      if (cell === 'diagonal') {
        for (let i = 0; i < B * d; i++) this.product[i] = p.Whh[i % d]! * before[i]!;
      } else multiplyInto(before, WhhT, this.product, B, d, G);
      if (cell === 'lstm') this.lstmForward(p, t, gates);
      else if (cell === 'gru') this.gruForward(p, t, gates);
      else {
        const h = this.at.h[t]!;
        for (let b = 0, k = 0; b < B; b++)
          for (let i = 0; i < d; i++, k++) h[k] = gates[k]! + this.product[k]! + (p.bih[i]! + p.bhh[i]!);
        if (cell === 'tanh') tanhInto(h, h, B * d);
        else if (cell === 'relu') for (let k = 0; k < B * d; k++) if (h[k]! <= 0) h[k] = 0;
      }
    }
  }

  private lstmForward(p: Parameters, t: number, gates: Float64Array): void {
    const { B, product } = this;
    const d = this.shape.hidden;
    const c = this.at.c[t]!;
    const before = this.at.c[t - 1]!;
    const squashed = this.at.squashed[t - 1]!;
    const h = this.at.h[t]!;
    // σ(a) = ½ + ½ tanh(a/2): one pass of tanh serves all four gates.
    for (let b = 0, k = 0; b < B; b++) {
      for (let r = 0; r < 4 * d; r++, k++) {
        const a = gates[k]! + product[k]! + (p.bih[r]! + p.bhh[r]!);
        gates[k] = r >= 2 * d && r < 3 * d ? a : a / 2;
      }
    }
    tanhInto(gates, gates, 4 * B * d);
    for (let b = 0, k = 0; b < B; b++) {
      for (let u = 0, row = b * 4 * d; u < d; u++, k++) {
        const i = 0.5 + 0.5 * gates[row + u]!;
        const f = 0.5 + 0.5 * gates[row + d + u]!;
        gates[row + u] = i;
        gates[row + d + u] = f;
        gates[row + 3 * d + u] = 0.5 + 0.5 * gates[row + 3 * d + u]!;
        c[k] = f * before[k]! + i * gates[row + 2 * d + u]!;
      }
    }
    tanhInto(c, squashed, B * d);
    for (let b = 0, k = 0; b < B; b++)
      for (let u = 0; u < d; u++, k++) h[k] = gates[(b * 4 + 3) * d + u]! * squashed[k]!;
  }

  private gruForward(p: Parameters, t: number, gates: Float64Array): void {
    const { B, product } = this;
    const d = this.shape.hidden;
    const before = this.at.h[t - 1]!;
    const h = this.at.h[t]!;
    const hidden = this.at.hidden[t - 1]!;
    for (let b = 0, k = 0; b < B; b++) {
      const row = b * 3 * d;
      for (let r = row, i = 0; i < 2 * d; r++, i++)
        this.product[r] = gates[r]! + product[r]! + (p.bih[i]! + p.bhh[i]!);
      for (let u = 0; u < d; u++, k++) hidden[k] = product[row + 2 * d + u]! + p.bhh[2 * d + u]!;
    }
    sigmoidInto(product, product, 3 * B * d);
    for (let b = 0, k = 0; b < B; b++) {
      for (let u = 0, row = b * 3 * d; u < d; u++, k++) {
        const r = product[row + u]!;
        product[row + 2 * d + u] = gates[row + 2 * d + u]! + p.bih[2 * d + u]! + r * hidden[k]!;
        gates[row + u] = r;
        gates[row + d + u] = product[row + d + u]!;
        this.back[k] = product[row + 2 * d + u]!;
      }
    }
    tanhInto(this.back, this.back, B * d);
    for (let b = 0, k = 0; b < B; b++) {
      for (let u = 0, row = b * 3 * d; u < d; u++, k++) {
        const n = this.back[k]!;
        const z = gates[row + d + u]!;
        gates[row + 2 * d + u] = n;
        h[k] = (1 - z) * n + z * before[k]!;
      }
    }
  }

  /** Completes dh and writes the gradients of Wih, Whh, bih and bhh to out. */
  backward(p: Parameters, out: Parameters): void {
    const { T, B, shape, back } = this;
    const { cell, hidden: d, inputs } = shape;
    const G = gatesOf(cell) * d;
    this.dc.fill(0);
    this.at.dh[0]!.fill(0);
    for (let t = T; t >= 1; t--) {
      const dh = this.at.dh[t]!;
      const below = this.at.dh[t - 1]!;
      const dGates = this.at.dGates[t - 1]!;
      if (cell === 'lstm') this.lstmBackward(t, dh, dGates);
      else if (cell === 'gru') this.gruBackward(t, dh, dGates, below);
      else {
        const h = this.at.h[t]!;
        if (cell === 'tanh') for (let k = 0; k < B * d; k++) dGates[k] = dh[k]! * (1 - h[k]! * h[k]!);
        else if (cell === 'relu') for (let k = 0; k < B * d; k++) dGates[k] = h[k]! > 0 ? dh[k]! : 0;
        else dGates.set(dh);
      }
      if (cell === 'diagonal') for (let k = 0; k < B * d; k++) below[k]! += p.Whh[k % d]! * dGates[k]!;
      else {
        multiplyInto(this.at.dHidden[t - 1]!, p.Whh, back, B, G, d);
        for (let k = 0; k < B * d; k++) below[k]! += back[k]!;
      }
    }
    multiplyTransposedInto(this.dGates, this.x, out.Wih, T * B, G, inputs);
    if (cell === 'diagonal') {
      out.Whh.fill(0);
      for (let k = 0; k < T * B * d; k++) out.Whh[k % d]! += this.dGates[k]! * this.h[k]!;
    } else multiplyTransposedInto(this.dHidden, this.hBefore, out.Whh, T * B, G, d);
    columnSums(this.dGates, T * B, G, out.bih);
    columnSums(this.dHidden, T * B, G, out.bhh);
  }

  private lstmBackward(t: number, dh: Float64Array, dGates: Float64Array): void {
    const { B, dc } = this;
    const d = this.shape.hidden;
    const gates = this.at.gates[t - 1]!;
    const squashed = this.at.squashed[t - 1]!;
    const before = this.at.c[t - 1]!;
    for (let b = 0, k = 0; b < B; b++) {
      for (let u = 0, row = b * 4 * d; u < d; u++, k++) {
        const i = gates[row + u]!;
        const f = gates[row + d + u]!;
        const g = gates[row + 2 * d + u]!;
        const o = gates[row + 3 * d + u]!;
        const s = squashed[k]!;
        const total = dc[k]! + dh[k]! * o * (1 - s * s);
        dGates[row + u] = total * g * i * (1 - i);
        dGates[row + d + u] = total * before[k]! * f * (1 - f);
        dGates[row + 2 * d + u] = total * i * (1 - g * g);
        dGates[row + 3 * d + u] = dh[k]! * s * o * (1 - o);
        dc[k] = total * f;
      }
    }
  }

  private gruBackward(t: number, dh: Float64Array, dGates: Float64Array, below: Float64Array): void {
    const { B } = this;
    const d = this.shape.hidden;
    const gates = this.at.gates[t - 1]!;
    const hidden = this.at.hidden[t - 1]!;
    const before = this.at.h[t - 1]!;
    const dHidden = this.at.dHidden[t - 1]!;
    for (let b = 0, k = 0; b < B; b++) {
      for (let u = 0, row = b * 3 * d; u < d; u++, k++) {
        const r = gates[row + u]!;
        const z = gates[row + d + u]!;
        const n = gates[row + 2 * d + u]!;
        const dn = dh[k]! * (1 - z) * (1 - n * n);
        const dr = dn * hidden[k]! * r * (1 - r);
        const dz = dh[k]! * (before[k]! - n) * z * (1 - z);
        dGates[row + u] = dr;
        dGates[row + d + u] = dz;
        dGates[row + 2 * d + u] = dn;
        dHidden[row + u] = dr;
        dHidden[row + d + u] = dz;
        dHidden[row + 2 * d + u] = dn * r;
        below[k]! += dh[k]! * z;
      }
    }
  }
}
