import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type uPlot from 'uplot';
import { chartFrame, chartRange, xTicks, yTicks, type Chart, type Series } from '../../../src/lib/chart.ts';
import { besideGhost } from '../../../src/lib/compare.ts';
import { bandAtRight, labelSpots } from '../../../src/lib/label-spots.ts';
import type { ColourName } from '../../../src/lib/tokens.ts';
import { onThemeChange, readColour } from './theme.ts';
import { Drawn } from './Drawn.tsx';
import { PinContext } from './pins.ts';
import { loadPlotLibrary } from './plot-library.ts';

export interface PlotProps {
  readonly chart: Chart;
  /** The still picture, shown until the live one stands. */
  readonly still: (width: number) => string;
}

/** Curves of an earlier state, with the word that stands beside them. */
interface Ghost {
  readonly chart: Chart;
  readonly label: string;
}

/** As in the still picture: on a Chinese page the generic family alone would set ‖ and ≤ full width. */
const FONT = 'Inter Variable, Inter, system-ui, sans-serif';

/** Height of a chart of a width: the still and the live one agree, so nothing jumps. */
export function plotHeight(width: number): number {
  return Math.round(Math.max(230, Math.min(330, width * 0.58)));
}

/** From values to CSS pixels of the canvas, across and down. */
function pixels(u: uPlot): [(x: number) => number, (y: number) => number] {
  const at = (axis: 'x' | 'y') => (value: number) => u.valToPos(value, axis, true) / devicePixelRatio;
  return [at('x'), at('y')];
}

function paintBands(u: uPlot, chart: Chart): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `${12 * ratio}px ${FONT}`;
  for (const band of chart.bands ?? []) {
    const edge = Math.min(Math.max(u.valToPos(band.from, 'y', true), bbox.top), bbox.top + bbox.height);
    const below = band.side === 'below';
    const [y, h] = below ? [edge, bbox.top + bbox.height - edge] : [bbox.top, edge - bbox.top];
    if (h < ratio) continue;
    const name: ColourName = below ? 'vanish' : 'explode';
    ctx.fillStyle = readColour(`${name}-wash`);
    ctx.fillRect(bbox.left, y, bbox.width, h);
    if (h < 16 * ratio) continue;
    ctx.fillStyle = readColour(name);
    const baseline = below ? y + 15 * ratio : y + h - 6 * ratio;
    const right = bandAtRight(chart, ...pixels(u), band.label, baseline / ratio);
    ctx.textAlign = right ? 'right' : 'left';
    ctx.fillText(band.label, right ? bbox.left + bbox.width - 8 * ratio : bbox.left + 8 * ratio, baseline);
  }
  ctx.restore();
}

/** Pinned curves: thin, pale, behind the live ones. */
function paintGhost(u: uPlot, { chart, label }: Ghost): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  const px = (i: number): number => u.valToPos(chart.x[i] ?? 0, 'x', true);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = 1.25 * ratio;
  ctx.lineJoin = 'round';
  for (const s of chart.series) {
    const ys = s.y.map((y) => (Number.isFinite(y) ? u.valToPos(y, 'y', true) : NaN));
    ctx.strokeStyle = readColour(s.tone);
    ctx.globalAlpha = 0.5;
    ctx.beginPath();
    ys.forEach((y, i) => {
      // A point that is not a number is left out, and the next one begins a new piece.
      if (Number.isFinite(ys[i - 1])) ctx.lineTo(px(i), y);
      else ctx.moveTo(px(i), y);
    });
    ctx.stroke();
  }
  // After unnamed ones, a line is named nearer to its beginning than the live ones are.
  const named = chart.series.slice(0, 1).map((s) => ({ ...s, label, below: false }));
  const unnamed = [1, 2].map((): Series => ({ label: '', y: [], tone: 'muted' }));
  const spot = labelSpots({ ...chart, series: [...unnamed, ...named] }, ...pixels(u)).at(-1);
  const tone = named[0]?.tone;
  if (spot && tone) {
    ctx.globalAlpha = 0.85;
    ctx.fillStyle = readColour(tone);
    ctx.font = `${12 * ratio}px ${FONT}`;
    ctx.textAlign = spot.anchor === 'start' ? 'left' : 'right';
    ctx.fillText(label, spot.x * ratio, spot.y * ratio);
  }
  ctx.restore();
}

function paintLabels(u: uPlot, chart: Chart): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `600 ${12 * ratio}px ${FONT}`;
  const spots = labelSpots(chart, ...pixels(u));
  spots.forEach((spot, i) => {
    const s = chart.series[i];
    if (!spot || !s) return;
    ctx.textAlign = spot.anchor === 'start' ? 'left' : 'right';
    ctx.fillStyle = readColour(s.tone);
    ctx.fillText(
      s.label,
      spot.x * ratio,
      Math.min(Math.max(spot.y * ratio, bbox.top + 10 * ratio), bbox.top + bbox.height - 4 * ratio),
    );
  });
  ctx.fillStyle = readColour('muted');
  ctx.font = `${12 * ratio}px ${FONT}`;
  ctx.textAlign = 'left';
  ctx.fillText(chart.yLabel, bbox.left, 14 * ratio);
  ctx.textAlign = 'right';
  ctx.fillText(chart.xLabel, bbox.left + bbox.width, bbox.top + bbox.height + 33 * ratio);
  const first = chart.series[0];
  const at = chart.marker === undefined ? undefined : first?.y[chart.marker];
  if (first && chart.marker !== undefined && at !== undefined && Number.isFinite(at)) {
    ctx.fillStyle = readColour(first.tone);
    ctx.beginPath();
    ctx.arc(
      u.valToPos(chart.x[chart.marker] ?? 0, 'x', true),
      u.valToPos(at, 'y', true),
      4.5 * ratio,
      0,
      2 * Math.PI,
    );
    ctx.fill();
  }
  ctx.restore();
}

/** The data of a chart as uPlot takes it: gaps as null. */
function columns(chart: Chart): uPlot.AlignedData {
  return [[...chart.x], ...chart.series.map((s) => s.y.map((y) => (Number.isFinite(y) ? y : null)))];
}

function options(chart: () => Chart, ghost: () => Ghost | null, width: number): uPlot.Options {
  const { left, right, top, bottom } = chartFrame;
  return {
    width,
    height: plotHeight(width),
    padding: [top, right, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { time: false, range: () => [chart().x[0] ?? 0, chart().x.at(-1) ?? 1] },
      y: { range: () => chartRange(chart()) },
    },
    axes: [
      {
        size: bottom,
        gap: 6,
        font: `12px ${FONT}`,
        labelFont: `12px ${FONT}`,
        stroke: () => readColour('muted'),
        grid: { show: false },
        ticks: { show: false },
        splits: (u) => xTicks(chart(), u.bbox.width / devicePixelRatio).map((t) => t.at),
        values: (u) => xTicks(chart(), u.bbox.width / devicePixelRatio).map((t) => t.label),
      },
      {
        size: left,
        gap: 8,
        font: `12px ${FONT}`,
        stroke: () => readColour('muted'),
        grid: { stroke: () => readColour('rule'), width: 1 },
        ticks: { show: false },
        splits: (u) =>
          yTicks(chart(), chartRange(chart()), u.bbox.height / devicePixelRatio).map((t) => t.at),
        values: (u) =>
          yTicks(chart(), chartRange(chart()), u.bbox.height / devicePixelRatio).map((t) => t.label),
      },
    ],
    series: [
      {},
      ...chart().series.map((_, i) => ({
        stroke: () => readColour(chart().series[i]?.tone ?? 'muted'),
        width: chart().series[i]?.wide === true ? 2.25 : 1.5,
        ...(chart().series[i]?.dash === true ? { dash: [2, 4] } : {}),
        points: { show: false },
        spanGaps: false,
        pxAlign: 0,
      })),
    ],
    hooks: {
      drawClear: [
        (u) => {
          paintBands(u, chart());
          const pinned = ghost();
          if (pinned) paintGhost(u, pinned);
        },
      ],
      draw: [(u) => paintLabels(u, chart())],
    },
  };
}

/** A live line chart. It draws what the still picture draws, at the reader's width and in the reader's theme. */
export function Plot({ chart: own, still }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const drawn = useRef(still);
  drawn.current = still;
  const plot = useRef<uPlot | null>(null);
  const pins = useContext(PinContext);
  const kept = useRef<Chart | null>(null);
  const [ready, setReady] = useState(false);
  const [wanted, setWanted] = useState(false);
  kept.current = pins?.pinned === true ? (kept.current ?? own) : null;
  const pinned = kept.current;
  const both = useMemo(() => (pinned && pinned !== own ? besideGhost(own, pinned) : null), [own, pinned]);
  const chart = both?.chart ?? own;
  const label = pins?.label ?? '';
  const current = useRef({ chart, ghost: null as Ghost | null });
  current.current = { chart, ghost: both && { chart: both.ghost, label } };
  const join = pins?.join;
  const shape = chart.series.map((s) => `${s.wide ?? false}${s.dash ?? false}`).join();

  useEffect(() => join?.(), [join]);

  useEffect(() => {
    // The still picture follows the controls too; the plotting library comes with the first touch of the figure.
    const figure = host.current?.closest('figure');
    const want = (): void => setWanted(true);
    const kinds = ['pointerover', 'pointerdown', 'focusin'] as const;
    for (const kind of kinds) figure?.addEventListener(kind, want, { once: true });
    return () => {
      for (const kind of kinds) figure?.removeEventListener(kind, want);
    };
  }, []);

  useEffect(() => {
    const element = host.current;
    if (!element || !wanted) return undefined;
    let gone = false;
    const build = async (): Promise<void> => {
      const UPlot = await loadPlotLibrary();
      if (gone) return;
      plot.current = new UPlot(
        options(
          () => current.current.chart,
          () => current.current.ghost,
          element.clientWidth,
        ),
        columns(current.current.chart),
        element,
      );
      setReady(true);
    };
    void build();
    const resize = new ResizeObserver(() => {
      const width = element.clientWidth;
      if (plot.current && width > 0 && width !== plot.current.width)
        plot.current.setSize({ width, height: plotHeight(width) });
    });
    resize.observe(element);
    const stop = onThemeChange(() => plot.current?.redraw(false, true));
    return () => {
      gone = true;
      resize.disconnect();
      stop();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [shape, wanted]);

  useEffect(() => {
    plot.current?.setData(columns(chart));
  }, [chart]);

  useEffect(() => {
    // On paper the still picture of the present state stands, drawn when it is needed and not at every move.
    const print = (): void => {
      if (paper.current) paper.current.innerHTML = drawn.current(640);
    };
    addEventListener('beforeprint', print);
    return () => removeEventListener('beforeprint', print);
  }, []);

  return (
    <div class="plot" role="img" aria-label={chart.label}>
      <div class="plot-live" ref={host} />
      {!ready && <Drawn draw={still} narrow={370} wide={370} />}
      {ready && <div class="plot-print" ref={paper} />}
    </div>
  );
}
