import { useCallback, useMemo, useState } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, sig } from '../../../src/lib/format.ts';
import { niceStep } from '../../../src/lib/axis.ts';
import { upTo } from '../../../src/lib/compare.ts';
import { Player } from '../kit/Player.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { usePlayer } from '../kit/use-player.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { arrowSvg, planeFrame, reachOf } from './arrow-picture.ts';
import { cliffSvg, lossChart, mapFrame, offMap, toMap } from './cliff-picture.ts';
import { window as mapWindow } from './cliff.ts';
import { arrowTone, clipping, lastGradient, lastLoss, tuple } from './definition.ts';
import { en } from './en.ts';
import { Handled } from './Handled.tsx';
import type { ArrowResult, ClippingParams, CliffResult, Descent } from './params.ts';
import type { ClippingWords } from './words.ts';
import { zh } from './zh.ts';

function arrowReadouts(r: ArrowResult, { readouts: w }: ClippingWords): Readout[] {
  const angle = r.angle === null ? w.none : fixed(r.angle, r.angle === 0 ? 0 : 2);
  return [
    { label: w.angle, value: angle, ...(r.angle === null ? {} : { unit: '°' }) },
    { label: w.normBefore, value: sig(r.normBefore, 4) },
    { label: w.normAfter, value: sig(r.normAfter, 4) },
    { label: w.after, value: tuple(r.after) },
  ];
}

function cliffReadouts(r: CliffResult, { readouts: w }: ClippingWords): Readout[] {
  return [
    { label: w.heldLoss, value: lastLoss(r.held) },
    { label: w.freeLoss, value: lastLoss(r.free) },
    { label: w.freeGradient, value: lastGradient(r.free) },
    { label: w.clipped, value: String(r.held.clipped) },
  ];
}

const limited = (x: number, lo: number, hi: number): number => Math.min(hi, Math.max(lo, x));
const tidy = (x: number, step: number): number => Number((Math.round(x / step) * step).toPrecision(6)) || 0;

/** Both descents as far as their step `at`. */
function runTo(r: CliffResult, at: number): CliffResult {
  const cut = (d: Descent): Descent => ({ ...d, w: d.w.slice(0, at + 1), b: d.b.slice(0, at + 1) });
  return { ...r, free: cut(r.free), held: cut(r.held) };
}

export default function View(view: ViewProps) {
  const state = useWidget<ClippingParams>(clipping, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const { lang } = view;
  const kit = kitWords[lang];
  // The scale stands still while the tip is dragged.
  const [held, setHeld] = useState<number | null>(null);
  const result = useMemo(() => clipping.compute(p), [p]);
  const description = useMemo(() => clipping.describe(p, result, lang), [p, result, lang]);
  const reach = held ?? reachOf(p);
  const last = result.scene === 'cliff' ? Math.max(result.free.w.length, result.held.w.length) - 1 : 0;
  const player = usePlayer(last);
  const { at } = player;
  const draw = useCallback(
    (width: number) =>
      result.scene === 'arrow'
        ? arrowSvg(p, result, description, { lang, theme: 'auto', width }, reach)
        : cliffSvg(p, runTo(result, at), description, { lang, theme: 'auto', width }),
    [p, result, description, lang, reach, at],
  );
  const chart = useMemo(
    () => (result.scene === 'cliff' ? upTo(lossChart(result, lang, description), at) : null),
    [result, lang, description, at],
  );
  const name = view.figure ?? clipping.id;
  type Numeric =
    'c' | 'gx' | 'gy' | 'rest1' | 'rest2' | 'others' | 'sx' | 'sy' | 'w0' | 'b0' | 'eta' | 'steps';
  const slider = (key: Numeric) => (
    <Slider
      key={key}
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(words.params[key]?.label ?? key)}
      spec={clipping.params[key]}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const segments = (key: 'scene' | 'method') => (
    <Segments
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      values={clipping.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const arrowKeys: readonly Numeric[] =
    p.method === 'sample' ? ['gx', 'gy', 'others', 'sx', 'sy'] : ['gx', 'gy', 'rest1', 'rest2'];
  const keys: readonly Numeric[] = p.scene === 'arrow' ? arrowKeys : ['w0', 'b0', 'eta', 'steps'];
  const setArrow = (x: number, y: number, step: number): void =>
    state.set({ gx: limited(tidy(x, step), -1000, 1000), gy: limited(tidy(y, step), -1000, 1000) });
  const setStart = (w: number, b: number): void =>
    state.set({ w0: limited(tidy(w, 0.01), ...mapWindow.w), b0: limited(tidy(b, 0.01), ...mapWindow.b) });
  const grid = niceStep(2 * reach, 200);

  const picture =
    result.scene === 'arrow' ? (
      <Handled
        key="arrow"
        draw={draw}
        handle={(width) => {
          const { cx, cy, scale } = planeFrame(p, width, reach);
          return { x: cx + scale * p.gx, y: cy - scale * p.gy };
        }}
        label={words.handleGradient}
        valueText={`(${p.gx}, ${p.gy})`}
        onDrag={(x, y, width) => {
          const { cx, cy, scale } = planeFrame(p, width, reach);
          setArrow(limited((x - cx) / scale, -reach, reach), limited((cy - y) / scale, -reach, reach), grid);
        }}
        onStep={(dx, dy, fine) =>
          setArrow(p.gx + dx * grid * (fine ? 1 : 5), p.gy + dy * grid * (fine ? 1 : 5), grid)
        }
        onHold={(on) => setHeld(on ? reach : null)}
      />
    ) : (
      <Handled
        key="cliff"
        draw={draw}
        handle={(width) => {
          const [x, y] = toMap(mapFrame(width), p.w0, p.b0);
          return { x, y };
        }}
        label={words.handleStart}
        valueText={`(${p.w0}, ${p.b0})`}
        onDrag={(x, y, width) => {
          const { left, top, w, h } = mapFrame(width);
          const [[w0, w1], [b0, b1]] = [mapWindow.w, mapWindow.b];
          setStart(w0 + ((x - left) / w) * (w1 - w0), b1 - ((y - top) / h) * (b1 - b0));
        }}
        onStep={(dx, dy, fine) =>
          setStart(p.w0 + dx * (fine ? 0.01 : 0.05), p.b0 + dy * (fine ? 0.01 : 0.05))
        }
        onHold={() => undefined}
      />
    );

  const badge = (): { tone: 'vanish' | 'steady' | 'explode'; text: string } => {
    if (result.scene === 'cliff') {
      if (offMap(result.free)) return { tone: 'explode', text: words.badge.thrown };
      return { tone: 'steady', text: result.held.clipped === 0 ? words.badge.same : words.badge.differs };
    }
    const tone = arrowTone(p, result);
    if (tone === 'vanish') return { tone, text: words.badge.tiny };
    if (tone === 'steady') return { tone, text: words.badge.untouched };
    const angle = result.angle ?? 0;
    return {
      tone,
      text: angle > 90 ? words.badge.uphill : angle === 0 ? words.badge.kept : words.badge.turned,
    };
  };
  const { tone, text } = badge();
  return (
    <Shell
      id={clipping.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={clipping.table(p, result, lang)}
      controls={
        <>
          {segments('scene')}
          {segments('method')}
          <p class="control-help">{(p.scene === 'arrow' ? words.about : words.aboutCliff)[p.method]}</p>
          {slider('c')}
          {keys.map(slider)}
          <p class="control-help">{words.handleHelp}</p>
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={text} />
        <Readouts
          items={result.scene === 'arrow' ? arrowReadouts(result, words) : cliffReadouts(result, words)}
        />
      </div>
      {picture}
      {result.scene === 'cliff' && <Player player={player} last={last} lang={lang} live={state.live} />}
      {chart && <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />}
    </Shell>
  );
}
