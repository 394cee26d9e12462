/** Building SVG as text: the same picture for pages without JavaScript, print and download. */

/** Text made safe for element content and attribute values. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0) ?? 0};`);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${escapeXml(typeof value === 'number' ? round(value) : (value ?? ''))}"`,
    )
    .join('');
}

/** A coordinate with at most two decimals: sharp enough for print, and a third of the bytes. */
export function round(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError(`round: ${x} met, a finite coordinate is needed`);
  return String(Math.round(x * 100) / 100);
}

/** A factor, exact to a pixel in ten thousand. */
export function fine(x: number): string {
  return String(Math.round(x * 1e4) / 1e4);
}

/** An element; children are markup already. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const inner = children.join('');
  return inner === ''
    ? `<${name}${attributesText(attributes)}/>`
    : `<${name}${attributesText(attributes)}>${inner}</${name}>`;
}

/** A line of text; `content` is plain text. */
export function text(x: number, y: number, content: string, attributes: Attributes = {}): string {
  return el('text', { x, y, ...attributes }, escapeXml(content));
}

/** Whether b lies between a and c, within a tenth of a pixel of the straight line that joins them. */
function between(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): boolean {
  const [dx, dy] = [c[0] - a[0], c[1] - a[1]];
  const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const along = ex * dx + ey * dy;
  return along >= 0 && along <= length * length && Math.abs(ex * dy - ey * dx) <= 0.1 * length;
}

/** Leaves out the points of a run that the straight line between their neighbours passes through. */
function thinned(run: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let from = 0;
  run.forEach((point, i) => {
    const start = kept.at(-1);
    const next = run[i + 1];
    const straight = start && next && run.slice(from + 1, i + 1).every((p) => between(start, p, next));
    if (straight) return;
    kept.push(point);
    from = i;
  });
  return kept;
}

/** A point of a curve in tenths of a pixel: finer than the eye, and curves are most of a picture's bytes. */
function tenths([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * 10), Math.round(y * 10)];
}

/** Two coordinates given in tenths, as short as they can be written. */
function pair(x: number, y: number): string {
  const [a, b] = [x, y].map((tenth) => String(tenth / 10).replace(/^(-?)0\./, '$1.'));
  return `${a}${b?.startsWith('-') ? '' : ' '}${b}`;
}

/** A polyline's path, each point relative to the one before; a gap is begun wherever a coordinate is not finite. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point.every(Number.isFinite)) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs
    .map((run) =>
      thinned(run)
        .map(tenths)
        .map(([x, y], i, all) => {
          const before = all[i - 1];
          return before ? `l${pair(x - before[0], y - before[1])}` : `M${pair(x + 0, y + 0)}`;
        })
        .join(''),
    )
    .join('');
}

const FONT = 'Inter Variable, Inter, system-ui, PingFang SC, Noto Sans CJK SC, sans-serif';

/** The picture's root: an image with a name for those who cannot see it. */
export function svgRoot(
  width: number,
  height: number,
  label: string,
  ...children: readonly string[]
): string {
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': label,
      'font-family': FONT,
      'font-size': 12,
    },
    ...children,
  );
}
