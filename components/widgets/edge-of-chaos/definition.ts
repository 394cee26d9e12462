/** The edge of chaos: where the gradients of random tanh networks pass from vanishing to exploding. */
import { fixed, sig, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain, plainNumber } from '../../../src/lib/widget.ts';
import { meanField } from '../../../src/math/mean-field.ts';
import { largestExponents } from '../../../src/math/network-exponents.ts';
import { criticalInput, meanFieldExponent } from '../../../src/math/order-chaos.ts';
import { edgeCode } from './code.ts';
import { en } from './en.ts';
import { effort, measuredTone, params, SETTLE, theoryTone, type EdgeParams } from './network.ts';
import { edgeSvg } from './picture.ts';
import type { EdgeResult } from './result.ts';
import { zh } from './zh.ts';

let kept: { readonly key: string; readonly gains: readonly number[]; readonly lambdas: Float64Array } | null =
  null;

/** λ₁ over a grid of gains; the last is kept, so that dragging g measures one gain and not all. */
function grid(p: EdgeParams): { readonly gains: readonly number[]; readonly lambdas: Float64Array } {
  const key = [p.N, p.input, p.bias, p.seed].join();
  if (kept?.key === key) return kept;
  const { steps, spacing } = effort(p.N);
  const { min, max } = params.g;
  const gains = Array.from({ length: Math.round((max - min) / spacing) + 1 }, (_, i) =>
    Number((min + i * spacing).toPrecision(6)),
  );
  kept = { key, gains, lambdas: largestExponents(gains, { ...p, steps, settle: SETTLE }) };
  return kept;
}

function compute(p: EdgeParams): EdgeResult {
  const { steps } = effort(p.N);
  const { gains, lambdas } = grid(p);
  const here = gains.indexOf(p.g);
  const lambda = here < 0 ? largestExponents([p.g], { ...p, steps, settle: SETTLE })[0] : lambdas[here];
  const all = gains.map((g, i) => ({ g, y: plainNumber(lambdas[i] ?? 0) }));
  if (here < 0) all.push({ g: p.g, y: plainNumber(lambda ?? 0) });
  all.sort((a, b) => a.g - b.g);
  const { q, chi, exponent } = meanField(p.g, p.input ** 2 + p.bias ** 2);
  return {
    q,
    chi,
    // ln 1 up to rounding: at g = 1 without noise.
    exponent: Math.abs(exponent) < 1e-12 ? 0 : exponent,
    critical: criticalInput(p.g, p.bias ** 2),
    lambda: plainNumber(lambda ?? 0),
    steps,
    gains: all.map(({ g }) => g),
    measured: all.map(({ y }) => y),
  };
}

/** An exponent to three decimals; −∞ where the tangent vector became exactly zero. */
export function exponentText(y: number): string {
  return Number.isFinite(y) ? toText(fixed(y, 3)) : '−∞';
}

const plain = (x: number): string => String(Number(x.toPrecision(4)));

function describe(p: EdgeParams, r: EdgeResult, lang: Lang): string {
  const lambda = fromPlain(r.lambda);
  return { zh, en }[lang].describe({
    N: p.N,
    g: plain(p.g),
    input: plain(p.input),
    bias: plain(p.bias),
    chi: toText(sig(r.chi, 3)),
    exponent: exponentText(r.exponent),
    theory: theoryTone(r.exponent),
    lambda: exponentText(lambda),
    measured: measuredTone(lambda),
    steps: r.steps,
    critical: r.critical === 0 ? null : toText(fixed(r.critical, 2)),
  });
}

export const edgeOfChaos = defineWidget<typeof params, EdgeResult>({
  id: 'edge-of-chaos',
  chapter: 'principle',
  subject: 'dynamical-systems',
  params,
  presets: [
    {
      id: 'single',
      params: { N: 1 },
      label: { zh: '一个单元：不爆炸', en: 'one unit: no explosion' },
      telling: true,
    },
    { id: 'large', params: { g: 1.5, N: 256 }, label: { zh: '256 个单元', en: '256 units' } },
    {
      id: 'driven',
      params: { input: 1.6 },
      label: { zh: '输入恢复秩序', en: 'input restores order' },
      telling: true,
    },
    { id: 'edge', params: { g: 1 }, label: { zh: '边缘', en: 'the edge' } },
  ],
  words: { zh, en },
  size: { width: 720, height: 1160 },
  compute,
  describe,
  figure(p, r, options) {
    return edgeSvg(p, r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.round(r.gains.length / 20));
    const rows = r.gains.flatMap((g, i) =>
      i % every === 0 || g === p.g
        ? [
            [
              plain(g),
              exponentText(fromPlain(r.measured[i])),
              exponentText(g === p.g ? r.exponent : meanFieldExponent(g, p.input ** 2 + p.bias ** 2)),
            ],
          ]
        : [],
    );
    return { columns: { zh, en }[lang].columns, rows };
  },
  code: edgeCode,
});
