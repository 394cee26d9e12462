/** Where the names of lines that run close together are to stand, so that none lies on another. */
import { chartFrame, chartRange, labelSpots, type Chart, type Series } from './chart.ts';
import { textWidth } from './text-width.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The narrowest picture that is drawn; in a wider one the same places are only further apart. */
const WIDTH = 340;
const HEIGHT = 230;
const SIZE = 12;
const places = [0.66, 0.8, 0.5, 0.92, 0.36, 0.22].flatMap((at) =>
  [false, true].map((below) => ({ at, below })),
);

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The chart with a place for every name: chosen one after the other, clear of the names before it and of the lines. */
export function withNamesApart(chart: Chart): Chart {
  const inner = {
    left: chartFrame.left,
    right: WIDTH - chartFrame.right,
    top: chartFrame.top,
    bottom: HEIGHT - chartFrame.bottom,
  };
  const [x0 = 0] = chart.x;
  const span = (chart.x.at(-1) ?? 1) - x0 || 1;
  const [lo, hi] = chartRange(chart);
  const px = (x: number): number => inner.left + ((x - x0) / span) * (inner.right - inner.left);
  const py = (y: number): number => inner.top + ((hi - y) / (hi - lo)) * (inner.bottom - inner.top);
  const dots = chart.series.flatMap(({ y }) =>
    y.flatMap((from, i) =>
      [0, 0.25, 0.5, 0.75].flatMap((part) => {
        const height = from + part * ((y[i + 1] ?? from) - from);
        const x = (chart.x[i] ?? 0) + part * ((chart.x[i + 1] ?? 0) - (chart.x[i] ?? 0));
        return Number.isFinite(height) && i + 1 < y.length ? [[px(x), py(height)] as const] : [];
      }),
    ),
  );
  const taken: Box[] = [];

  const boxOf = (series: Series): Box | null => {
    const [spot] = labelSpots({ ...chart, series: [series] }, px, py);
    if (!spot) return null;
    const width = textWidth(series.label, SIZE) * 1.06;
    const left = spot.anchor === 'start' ? spot.x : spot.x - width;
    return { left, right: left + width, top: spot.y - 11, bottom: spot.y + 4 };
  };
  const cost = (box: Box): number =>
    100 * taken.filter((other) => overlap(box, other)).length +
    100 * Number(box.left < inner.left || box.right > inner.right + 10) +
    100 * Number(box.top < inner.top - 4 || box.bottom > inner.bottom) +
    dots.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length;

  const series = chart.series.map((s): Series => {
    let best: { series: Series; box: Box; cost: number } | null = null;
    for (const place of places) {
      const tried = { ...s, ...place };
      const box = boxOf(tried);
      if (!box) return s;
      const found = cost(box);
      if (best === null || found < best.cost) best = { series: tried, box, cost: found };
    }
    if (best === null) return s;
    taken.push(best.box);
    return best.series;
  });
  return { ...chart, series };
}
