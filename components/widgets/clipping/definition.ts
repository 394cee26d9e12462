/** Clipping: what it does to one gradient, and what it does, and cannot do, at a cliff of the loss. */
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, sig, sigLog, toText, type Shown, type Tone } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, svgRoot } from '../../../src/lib/svg.ts';
import { defineWidget, fromPlain, type Table } from '../../../src/lib/widget.ts';
import { arrow } from './arrow.ts';
import { arrowSvg } from './arrow-picture.ts';
import { descend, START, T, TARGET } from './cliff.ts';
import { cliffSvg, lossChart, mapHeight, offMap, placeText } from './cliff-picture.ts';
import { en } from './en.ts';
import {
  params,
  type ArrowResult,
  type ClippingParams,
  type ClippingResult,
  type CliffResult,
  type Descent,
} from './params.ts';
import { zh } from './zh.ts';

/** With one array per parameter, by layer is by value; with one sample, by sample is by norm. */
export function ruleOf(p: ClippingParams): 'norm' | 'value' {
  return p.method === 'value' || p.method === 'layer' ? 'value' : 'norm';
}

function compute(p: ClippingParams): ClippingResult {
  if (p.scene === 'arrow') return arrow(p);
  const start = { w: p.w0, b: p.b0 };
  return {
    scene: 'cliff',
    free: descend(start, { ...p, rule: 'none' }),
    held: descend(start, { ...p, rule: ruleOf(p) }),
  };
}

const show = (x: number): string => toText(sig(x, 4));

/** A number that the reader has set, as written. */
const plain = (x: number): string => String(Number(x.toPrecision(6))).replace('-', '−');

/** Three digits, without trailing zeros. */
function entryText(x: number): string {
  const text = String(Number(x.toPrecision(3)));
  return text.includes('e') ? toText(sig(x, 3)) : text.replace('-', '−');
}

/** Entries as a tuple; the last two only where they are used. */
export function tuple(v: readonly number[]): string {
  const used = v.length > 2 && v.slice(2).every((x) => x === 0) ? v.slice(0, 2) : v;
  return `(${used.map(entryText).join(', ')})`;
}

/** What the length of the gradient calls for; a hundredth of the threshold no longer moves anything. */
export function arrowTone(p: ClippingParams, r: ArrowResult): Tone {
  if (r.changed) return 'explode';
  return r.normBefore < p.c / 100 ? 'vanish' : 'steady';
}

export const lastLoss = (d: Descent): Shown => sigLog(fromPlain(d.log10Loss.at(-1)), 3);
export const lastGradient = (d: Descent): Shown => sigLog(fromPlain(d.log10Gradient.at(-1)), 2);

function describeArrow(p: ClippingParams, r: ArrowResult, lang: Lang): string {
  return { zh, en }[lang].describeArrow({
    method: p.method,
    c: plain(p.c),
    before: tuple(r.before),
    after: tuple(r.after),
    normBefore: show(r.normBefore),
    normAfter: show(r.normAfter),
    angle: r.angle === null ? null : toText(fixed(r.angle, 2)),
    changed: r.changed,
    kept: r.angle === 0,
    uphill: (r.angle ?? 0) > 90,
  });
}

function describeCliff(p: ClippingParams, r: CliffResult, lang: Lang): string {
  return { zh, en }[lang].describeCliff({
    value: ruleOf(p) === 'value',
    c: plain(p.c),
    start: `(${plain(p.w0)}, ${plain(p.b0)})`,
    steps: p.steps,
    clipped: r.held.clipped,
    free: placeText(r.free),
    freeLoss: toText(lastLoss(r.free)),
    freeGradient: toText(lastGradient(r.free)),
    held: placeText(r.held),
    heldLoss: toText(lastLoss(r.held)),
    thrown: offMap(r.free),
  });
}

const describe = (p: ClippingParams, r: ClippingResult, lang: Lang): string =>
  r.scene === 'arrow' ? describeArrow(p, r, lang) : describeCliff(p, r, lang);

function arrowTable(r: ArrowResult, lang: Lang): Table {
  const words = { zh, en }[lang];
  const row = (name: string, before: number | undefined, after: number | undefined): string[] => [
    name,
    show(before ?? 0),
    show(after ?? 0),
  ];
  const pair = ['₁', '₂'];
  const rows =
    r.samples.length > 0
      ? [
          ...r.samples.flatMap((s, n) =>
            pair.map((i, k) => row(words.sample(n === 0, s.count, i), s.before[k], s.after[k])),
          ),
          ...pair.map((i, k) => row(words.mean(i), r.before[k], r.after[k])),
        ]
      : r.before.map((x, i) => row(words.entry(i), x, r.after[i]));
  return { columns: words.arrowColumns, rows: [...rows, row('‖·‖₂', r.normBefore, r.normAfter)] };
}

function cliffTable(r: CliffResult, lang: Lang): Table {
  const longest = Math.max(r.free.w.length, r.held.w.length);
  const every = Math.max(1, Math.floor(longest / 25));
  const cells = (d: Descent, k: number): string[] =>
    k < d.w.length
      ? [
          show(d.w[k] ?? 0),
          show(d.b[k] ?? 0),
          toText(sigLog(fromPlain(d.log10Loss[k]), 3)),
          toText(sigLog(fromPlain(d.log10Gradient[k]), 3)),
        ]
      : ['', '', '', ''];
  return {
    columns: { zh, en }[lang].cliffColumns,
    rows: Array.from({ length: longest }, (_, k) => k)
      .filter((k) => k % every === 0 || k === longest - 1)
      .map((k) => [k, ...cells(r.free, k), ...cells(r.held, k)]),
  };
}

function code(p: ClippingParams): string {
  const size = p.method === 'value' || p.method === 'layer' ? 'value' : 'norm';
  if (p.scene === 'cliff')
    return [
      'import torch',
      `w = torch.tensor(${p.w0}, dtype=torch.float64, requires_grad=True)`,
      `b = torch.tensor(${p.b0}, dtype=torch.float64, requires_grad=True)`,
      `optimiser = torch.optim.SGD([w, b], lr=${p.eta})`,
      `for step in range(${p.steps} + 1):`,
      `    h = torch.tensor(${START}, dtype=torch.float64)`,
      `    for _ in range(${T}):`,
      '        h = torch.sigmoid(w * h + b)',
      `    loss = (h - ${TARGET}) ** 2 / 2`,
      '    optimiser.zero_grad()',
      '    loss.backward()',
      '    print(step, w.item(), b.item(), loss.item(), w.grad.item(), b.grad.item())',
      `    torch.nn.utils.clip_grad_${size}_([w, b], ${p.c})  # leave this out to be thrown`,
      '    optimiser.step()',
    ].join('\n');
  const clipping = {
    norm: [
      `g = [${[p.gx, p.gy, p.rest1, p.rest2].join(', ')}]`,
      'before = torch.tensor(g, dtype=torch.float64)',
      'after = by_norm(before)',
    ],
    value: [
      `g = [${[p.gx, p.gy, p.rest1, p.rest2].join(', ')}]`,
      'before = torch.tensor(g, dtype=torch.float64)',
      'after = before.clamp(-c, c)',
    ],
    layer: [
      `g = [${[p.gx, p.gy, p.rest1, p.rest2].join(', ')}]`,
      'before = torch.tensor(g, dtype=torch.float64)',
      'after = torch.cat([by_norm(before[:1]), by_norm(before[1:])])',
    ],
    sample: [
      'double = torch.float64',
      `batch = [torch.tensor([${p.gx}, ${p.gy}], dtype=double)] + ${p.others} * [torch.tensor([${p.sx}, ${p.sy}], dtype=double)]`,
      'before = torch.stack(batch).mean(0)',
      'after = torch.stack([by_norm(g) for g in batch]).mean(0)',
    ],
  }[p.method];
  return [
    'import torch',
    'torch.set_default_dtype(torch.float64)',
    `c = ${p.c}`,
    'by_norm = lambda g: g * min(1.0, c / max(g.norm().item(), c))',
    ...clipping,
    'cosine = torch.dot(before, after) / (before.norm() * after.norm())',
    'print(after.tolist(), torch.rad2deg(torch.arccos(cosine.clamp(-1, 1))).item())',
  ].join('\n');
}

export const clipping = defineWidget<typeof params, ClippingResult>({
  id: 'clipping',
  chapter: 'misconceptions',
  subject: 'optimisation',
  params,
  presets: [
    { id: 'value', params: { method: 'value' }, label: { zh: '按值', en: 'by value' }, telling: true },
    {
      id: 'uphill',
      params: { method: 'sample', gx: 1000, gy: 0, others: 2, sx: -1, sy: 1, c: 1 },
      label: { zh: '转过直角', en: 'past a right angle' },
    },
    {
      id: 'small',
      params: { gx: 0.003, gy: 0.0004 },
      label: { zh: '已经消失', en: 'already vanished' },
    },
    {
      id: 'cliff',
      params: { scene: 'cliff', c: 0.3 },
      label: { zh: '悬崖', en: 'the cliff' },
      telling: true,
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 1100 },
  compute,
  describe,
  figure(p, r, options) {
    const label = describe(p, r, options.lang);
    if (r.scene === 'arrow') return arrowSvg(p, r, label, options);
    const { width, theme } = options;
    const chartHeight = Math.round(Math.max(200, Math.min(260, width * 0.42)));
    return svgRoot(
      width,
      mapHeight(width) + 10 + chartHeight,
      label,
      cliffSvg(p, r, label, options),
      el(
        'g',
        { transform: `translate(0 ${mapHeight(width) + 10})` },
        chartSvg(lossChart(r, options.lang, label), width, chartHeight, theme),
      ),
    );
  },
  table: (_, r, lang) => (r.scene === 'arrow' ? arrowTable(r, lang) : cliffTable(r, lang)),
  code,
});
