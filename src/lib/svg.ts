/** Building SVG as text: the same picture for pages without JavaScript, print and download. */

/** Text made safe for element content and attribute values. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0) ?? 0};`);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'number' ? round(value) : (value ?? ''))}"`)
    .join('');
}

/** A coordinate with at most two decimals: sharp enough for print, and a third of the bytes. */
export function round(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError(`round: ${x} met, a finite coordinate is needed`);
  return String(Math.round(x * 100) / 100);
}

/** An element; children are markup already. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const inner = children.join('');
  return inner === '' ? `<${name}${attributesText(attributes)}/>` : `<${name}${attributesText(attributes)}>${inner}</${name}>`;
}

/** A line of text; `content` is plain text. */
export function text(x: number, y: number, content: string, attributes: Attributes = {}): string {
  return el('text', { x, y, ...attributes }, escapeXml(content));
}

/** A polyline's path; a gap is begun wherever a coordinate is not finite. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  let d = '';
  let pen = false;
  for (const [x, y] of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      pen = false;
      continue;
    }
    d += `${pen ? 'L' : 'M'}${round(x)} ${round(y)}`;
    pen = true;
  }
  return d;
}

const FONT = 'Inter Variable, Inter, system-ui, PingFang SC, Noto Sans CJK SC, sans-serif';

/** The picture's root: an image with a name for those who cannot see it. */
export function svgRoot(width: number, height: number, label: string, ...children: readonly string[]): string {
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
