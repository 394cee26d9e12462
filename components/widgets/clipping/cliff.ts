/**
 * The cliff of Pascanu et al. (2013): one sigmoid unit h_t = σ(w h_{t−1} + b), h_0 = ½, loss ½(h_50 − 0.7)². Within reach of
 * the high resting state the loss is small, of the low one large; the border between them is b = −w/2, and steeper for larger w.
 */
import { plainNumber } from '../../../src/lib/widget.ts';
import { backward } from '../../../src/math/backward.ts';
import { clipByNorm, clipByValue } from '../../../src/math/clipping.ts';
import { forward } from '../../../src/math/forward.ts';
import { log10Abs } from '../../../src/math/log.ts';
import { zeros } from '../../../src/math/matrix.ts';
import { logNorm } from '../../../src/math/norms.ts';
import type { Descent } from './params.ts';

export const T = 50;
export const START = 0.5;
export const TARGET = 0.7;

interface Slopes {
  readonly w: Float64Array;
  readonly b: Float64Array;
  readonly loss: Float64Array;
}

/** Loss and gradient of many units at once that share w and nothing else: a diagonal weight keeps them apart. */
function slopesAt(w: number, bs: ArrayLike<number>): Slopes {
  const n = bs.length;
  const Whh = zeros(n, n);
  const still = new Float64Array(n);
  for (let i = 0; i < n; i++) Whh.data[i * n + i] = w;
  const run = forward(
    { cell: 'sigmoid', Wih: zeros(n, 1), Whh, bih: Array.from(bs), bhh: still },
    zeros(T, 1),
    still.map(() => START),
  );
  const g = backward(run, [Array.from(still, () => TARGET)], 'last');
  return {
    w: still.map((_, i) => g.dWhh.data[i * n + i] ?? 0),
    b: g.dbih,
    loss: still.map((_, i) => ((run.h.data[T * n + i] ?? 0) - TARGET) ** 2 / 2),
  };
}

export interface Point {
  readonly w: number;
  readonly b: number;
  readonly gw: number;
  readonly gb: number;
  readonly loss: number;
}

export function cliffAt(w: number, b: number): Point {
  const at = slopesAt(w, [b]);
  return { w, b, gw: at.w[0] ?? 0, gb: at.b[0] ?? 0, loss: at.loss[0] ?? 0 };
}

export type Rule = 'none' | 'norm' | 'value';

/** Plain gradient descent with each gradient clipped by the rule. */
export function descend(
  start: { readonly w: number; readonly b: number },
  {
    eta,
    c,
    steps,
    rule,
  }: { readonly eta: number; readonly c: number; readonly steps: number; readonly rule: Rule },
): Descent {
  const points: Point[] = [];
  let [w, b] = [start.w, start.b];
  let clipped = 0;
  for (let k = 0; k <= steps && Number.isFinite(w) && Number.isFinite(b); k++) {
    const at = cliffAt(w, b);
    if (!Number.isFinite(at.gw) || !Number.isFinite(at.gb)) break;
    points.push(at);
    const g = [at.gw, at.gb];
    const taken = rule === 'none' ? g : (rule === 'norm' ? clipByNorm([g], c) : clipByValue([g], c)).grads[0];
    const [dw = 0, db = 0] = taken ?? [];
    if (k < steps && (dw !== at.gw || db !== at.gb)) clipped += 1;
    w -= eta * dw;
    b -= eta * db;
  }
  return {
    w: points.map((p) => p.w + 0),
    b: points.map((p) => p.b + 0),
    log10Loss: points.map((p) => plainNumber(log10Abs(p.loss))),
    log10Gradient: points.map((p) => plainNumber(logNorm(Float64Array.of(p.gw, p.gb)))),
    clipped,
  };
}

/** The landscape on a grid that follows the cliff and is dense at it: entry [i][j] is at ws[i] and b = −ws[i]/2 + beside[j]. */
export interface Landscape {
  readonly ws: readonly number[];
  readonly beside: readonly number[];
  readonly loss: readonly Float64Array[];
  /** log10 of the norm of the gradient. */
  readonly steep: readonly Float64Array[];
}

export const window = { w: [3.5, 7], b: [-4, -1] } as const;
const COLUMNS = 36;
const ROWS = 61;
/** The corner of the window that is farthest from b = −w/2. */
const FARTHEST = 2.5;

let known: Landscape | null = null;

/** It depends on no parameter, so it is computed once. */
export function landscape(): Landscape {
  if (known) return known;
  const [w0, w1] = window.w;
  const ws = Array.from({ length: COLUMNS }, (_, i) => w0 + ((w1 - w0) * i) / (COLUMNS - 1));
  const beside = Array.from({ length: ROWS }, (_, j) => {
    const u = (2 * j) / (ROWS - 1) - 1;
    return FARTHEST * u * Math.abs(u) ** 2;
  });
  const columns = ws.map((w) =>
    slopesAt(
      w,
      beside.map((s) => s - w / 2),
    ),
  );
  known = {
    ws,
    beside,
    loss: columns.map((column) => column.loss),
    steep: columns.map((column) => column.w.map((gw, j) => logNorm(Float64Array.of(gw, column.b[j] ?? 0)))),
  };
  return known;
}
