/** The eigenvalue ring: a memory that need not vanish, and the price of holding it. */
import { fixed, percent, powerOfTen, sig, sigLog, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { defineWidget, fromPlain } from '../../../src/lib/widget.ts';
import { ringCode } from './code.ts';
import { en } from './en.ts';
import { params, type RingParams } from './params.ts';
import { ringSvg } from './picture.ts';
import { ringOf, type RingResult } from './ring.ts';
import { zh } from './zh.ts';

/** |λ| with as many digits as its distance from 1 asks for. */
export function modulusText(r: RingResult): string {
  const digits = Math.min(8, Math.max(3, 2 - Math.floor(Math.log10(r.distance))));
  return toText(fixed(r.modulus, digits));
}

function describe(p: RingParams, r: RingResult, lang: Lang): string {
  return { zh, en }[lang].describe({
    halfLife: toText(sig(r.halfLife, 3)),
    T: p.T,
    kept: toText(sigLog(r.kept, 2)),
    state: toText(sig(r.state, 3)),
    lambda: toText(sig(r.lambda, 2)),
    tolerance: toText(sig(r.tolerance, 2)),
    normalised: p.scale === 'gamma',
  });
}

const size = (log10: number): string =>
  toText(log10 > -3 && log10 < 6 ? sigLog(log10, 3) : powerOfTen(log10, 1));

export const eigenvalueRing = defineWidget<typeof params, RingResult>({
  id: 'eigenvalue-ring',
  chapter: 'remedies',
  subject: 'linear-algebra',
  params,
  presets: [
    {
      id: 'short',
      params: { nu: -0.37 },
      label: { zh: '记忆很短', en: 'a short memory' },
      telling: true,
    },
    {
      id: 'long',
      params: { nu: -7.27, T: 2000 },
      label: { zh: '半衰期一千步', en: 'half-life of a thousand steps' },
      telling: true,
    },
    {
      id: 'normalised',
      params: { nu: -7.27, T: 2000, scale: 'gamma' },
      label: { zh: '归一化', en: 'normalised' },
    },
    { id: 'impulse', params: { T: 200, show: 'impulse' }, label: { zh: '脉冲响应', en: 'impulse response' } },
  ],
  words: { zh, en },
  size: { width: 720, height: 1240 },
  compute: ringOf,
  describe,
  figure(p, r, options) {
    return ringSvg(p, r, describe(p, r, options.lang), options);
  },
  table(p, r, lang) {
    const every = Math.max(1, Math.floor(r.times.length / 20));
    const rows = r.times.flatMap((t, i) =>
      i % every === 0 || t === p.T
        ? [
            [
              t,
              size((t * r.kept) / p.T),
              ...[r.growth.state, r.simulated.state, r.growth.lambda, r.simulated.lambda].map((logs) =>
                size(fromPlain(logs[i])),
              ),
            ],
          ]
        : [],
    );
    return { columns: { zh, en }[lang].columns, rows };
  },
  code: ringCode,
});

/** The simulation over the formulas at T, for h and for ∂h/∂λ, in one line. */
export const simulatedText = (r: RingResult): string =>
  [r.stateRatio, r.lambdaRatio].map((x) => toText(percent(x, 0))).join(', ');
