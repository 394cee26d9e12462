/** The feedback loop: the same unit circle, in a system that is to forget. */
import { fixed, percent, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { loopCode } from './code.ts';
import { en } from './en.ts';
import { GAIN_MAX, hasVelocity, loopOf, params, type LoopParams, type LoopResult } from './loop.ts';
import { loopSvg } from './picture.ts';
import { zh } from './zh.ts';

export function stableText(r: LoopResult, lang: Lang): string {
  const gain = (x: number): string => toText(fixed(x, 3)).replace(/\.?0+$/, '');
  if (r.stable.length === 0) return { zh, en }[lang].none(GAIN_MAX);
  // An interval that ends at the end of the slider is open there.
  return r.stable
    .map(([lo, hi]) => `${gain(lo)} … ${gain(hi)}`)
    .slice(0, 3)
    .join('; ');
}

/** Whether the loop runs away, but the run that is drawn does not show it. */
export function missesGrowth(r: LoopResult): boolean {
  return r.fate === 'runs-away' && fromPlain(r.log10Errors.at(-1)) <= 1e-9;
}

/** `0.25 ± 0.66i` */
export function outermostText(r: LoopResult): string {
  const { re, im } = r.eigenvalues[0] ?? { re: 0, im: 0 };
  if (Math.abs(im) < 1e-6) return toText(sig(Math.abs(re) < 1e-12 ? 0 : re, 4));
  return `${toText(fixed(re, 3))} ± ${toText(fixed(Math.abs(im), 3))}i`;
}

function describe(p: LoopParams, r: LoopResult, lang: Lang): string {
  const words = { zh, en }[lang];
  const part = (k: number): string => String(Number((p.gain * k).toPrecision(3))).replace('-', '−');
  return words.describe({
    plant: words.params['plant']?.values?.[p.plant] ?? p.plant,
    K: hasVelocity(p.plant) ? `(${part(p.position)}, ${part(p.velocity)})` : part(p.position),
    delay: p.delay,
    fate: r.fate,
    rho: toText(sig(r.rho < 1e-7 ? 0 : r.rho, 4)),
    turn: r.turn === null ? null : toText(sig(r.turn, 3)),
    overshoot: r.overshoot === null ? null : r.overshoot < 0.005 ? '' : toText(percent(r.overshoot)),
    withinFrom: r.withinFrom,
    zeroFrom: r.zeroFrom,
    steps: p.steps,
    missed: missesGrowth(r),
    stable: stableText(r, lang),
  });
}

export const feedbackLoop = defineWidget<typeof params, LoopResult>({
  id: 'feedback-loop',
  chapter: 'applications',
  subject: 'control',
  params,
  presets: [
    {
      id: 'rings',
      params: { velocity: 1 },
      label: { zh: '永远振荡', en: 'rings for ever' },
      telling: true,
    },
    {
      id: 'deadbeat',
      params: { velocity: 2, steps: 20 },
      label: { zh: '两步停下', en: 'still after two steps' },
    },
    {
      id: 'runs-away',
      params: { velocity: 0.9, steps: 60 },
      label: { zh: '失控', en: 'runs away' },
    },
    {
      id: 'late',
      params: { plant: 'tank', delay: 2, steps: 30 },
      label: { zh: '水箱，晚两步', en: 'tank, two steps late' },
      telling: true,
    },
    {
      id: 'pendulum',
      params: { plant: 'pendulum', gain: 1.2, velocity: 1, steps: 60 },
      label: { zh: '倒立摆', en: 'upright pendulum' },
    },
  ],
  words: { zh, en },
  size: { width: 720, height: 1430 },
  compute: loopOf,
  describe,
  figure: (p, r, options) => loopSvg(r, describe(p, r, options.lang), options),
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(p.steps / 40));
    return {
      columns: { zh, en }[lang].columns,
      rows: r.response.flatMap((y, t) =>
        t % every === 0 || t === p.steps
          ? [[t, toText(sig(y, 5)), toText(sigLog(fromPlain(r.log10Errors[t]), 4))]]
          : [],
      ),
    };
  },
  code: loopCode,
});
