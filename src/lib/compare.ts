/** Two views of one chart: with an earlier state of it in view, and only as far as a run has come. */
import { chartRange, type Chart } from './chart.ts';

/** Whether two charts can share their axes. */
function comparable(one: Chart, two: Chart): boolean {
  return (
    one.log === two.log && one.xLabel === two.xLabel && one.yLabel === two.yLabel && one.x[0] === two.x[0]
  );
}

/** The curves of a chart that stand for what it shows now; the others are there to measure it by. */
function main(chart: Chart): Chart {
  const own = chart.series.filter((s) => s.tone !== 'muted');
  return { ...chart, series: own.length > 0 ? own : chart.series };
}

/** A chart whose axes also hold the main curves of an earlier one; null if their axes mean different things. */
export function besideGhost(chart: Chart, earlier: Chart): { chart: Chart; ghost: Chart } | null {
  if (!comparable(chart, earlier)) return null;
  const ghost = main(earlier);
  const end = chart.x.at(-1) ?? 0;
  const farther = ghost.x.filter((x) => x > end);
  // The ends of what is drawn, without the air that a range adds.
  const reached = ghost.series.flatMap((s) => s.y).filter(Number.isFinite);
  const heights =
    reached.length > 0
      ? [reached.reduce((a, b) => Math.min(a, b)), reached.reduce((a, b) => Math.max(a, b))]
      : [];
  return {
    ghost,
    chart: {
      ...chart,
      x: [...chart.x, ...farther],
      series: chart.series.map((s) => ({ ...s, y: [...s.y, ...farther.map(() => NaN)] })),
      include: [...(chart.include ?? (chart.log ? [0] : [])), ...heights],
    },
  };
}

/**
 * A chart of a run up to its step `at`, within the axes of the whole run; the marker stands at that step. Names wait until the
 * end: they would run along with their curves.
 */
export function upTo(chart: Chart, at: number): Chart {
  if (at >= chart.x.length - 1) return chart;
  const [lo, hi] = chartRange(chart);
  const air = (hi - lo) * (0.06 / 1.12);
  return {
    ...chart,
    series: chart.series.map((s) =>
      s.tone === 'muted' ? s : { ...s, label: '', y: s.y.map((y, k) => (k <= at ? y : NaN)) },
    ),
    marker: at,
    include: [lo + air, hi - air],
  };
}
