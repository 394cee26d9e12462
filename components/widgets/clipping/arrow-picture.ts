/** A gradient before and after clipping: to scale beside its threshold, and as directions alone. */
import { niceStep, plainLabel, ticks } from '../../../src/lib/axis.ts';
import { fixed, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import { el, round, svgRoot, text } from '../../../src/lib/svg.ts';
import { textWidth } from '../../../src/lib/text-width.ts';
import { colour, type ColourName, type FigureTheme } from '../../../src/lib/tokens.ts';
import type { FigureOptions } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import type { ArrowResult, ClippingParams } from './params.ts';
import { zh } from './zh.ts';

/** Where the plane lies in the picture: its middle, and pixels for a unit. */
export interface PlaneFrame {
  readonly side: number;
  readonly cx: number;
  readonly cy: number;
  readonly scale: number;
  readonly reach: number;
}

/** Half the width of the plane in units of the gradient. */
export function reachOf(p: ClippingParams): number {
  const longest = Math.max(
    Math.abs(p.gx),
    Math.abs(p.gy),
    ...(p.method === 'sample' && p.others > 0 ? [Math.abs(p.sx), Math.abs(p.sy)] : []),
  );
  return longest < 1e-6 ? 1.3 * p.c : 1.12 * Math.max(longest, Math.min(1.2 * p.c, 4 * longest));
}

const narrow = (width: number): boolean => width < 480;

export function planeFrame(p: ClippingParams, width: number, reach = reachOf(p)): PlaneFrame {
  const side = narrow(width) ? Math.min(width, 330) : Math.min(360, Math.round(width * 0.56));
  const middle = side / 2;
  return { side, cx: middle, cy: middle, scale: (middle - 10) / reach, reach };
}

function arrowTo(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  stroke: string,
  wide: number,
): string {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  if (length < 1.5) return el('circle', { cx: x0, cy: y0, r: 3.5, fill: stroke });
  const head = Math.min(9, 0.6 * length);
  const [ux, uy] = [dx / length, dy / length];
  const [bx, by] = [x1 - head * ux, y1 - head * uy];
  const half = 0.45 * head;
  return [
    el('path', {
      d: `M${round(x0)} ${round(y0)}L${round(bx)} ${round(by)}`,
      stroke,
      'stroke-width': wide,
      fill: 'none',
    }),
    el('path', {
      d: `M${round(x1)} ${round(y1)}L${round(bx - half * uy)} ${round(by + half * ux)}L${round(bx + half * uy)} ${round(by - half * ux)}Z`,
      fill: stroke,
    }),
  ].join('');
}

function plane(p: ClippingParams, r: ArrowResult, lang: Lang, frame: PlaneFrame, theme: FigureTheme): string {
  const words = { zh, en }[lang];
  const { side, cx, cy, scale, reach } = frame;
  const ink = (name: ColourName): string => colour(name, theme);
  const halo = {
    stroke: ink('raised'),
    'stroke-width': 3,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  const at = (v: readonly number[]): readonly [number, number] => [
    cx + scale * (v[0] ?? 0),
    cy - scale * (v[1] ?? 0),
  ];
  const parts: string[] = [];
  const size = Math.min(scale * p.c, side);
  const threshold = { fill: ink('sunken'), stroke: ink('edge'), 'stroke-dasharray': '2 4' };
  if (p.method === 'value' || p.method === 'layer') {
    const h = Math.min(size, side / 2 - 1);
    parts.push(el('rect', { x: cx - h, y: cy - h, width: 2 * h, height: 2 * h, ...threshold }));
  } else if (size <= side / 2 - 1) parts.push(el('circle', { cx, cy, r: size, ...threshold }));
  else parts.push(el('rect', { x: 1, y: 1, width: side - 2, height: side - 2, fill: ink('sunken') }));
  parts.push(
    el('path', { d: `M4 ${cy}H${side - 4}M${cx} 4V${side - 4}`, stroke: ink('rule'), fill: 'none' }),
  );
  const step = niceStep(2 * reach, 5);
  for (const tick of ticks(-reach, reach, 5)) {
    if (tick === 0 || Math.abs(tick) > 0.93 * reach) continue;
    const label = plainLabel(tick, step);
    parts.push(
      el('path', {
        d: `M${round(cx + scale * tick)} ${cy - 3}v6M${cx - 3} ${round(cy - scale * tick)}h6`,
        stroke: ink('muted'),
      }),
      text(cx + scale * tick, cy + 17, label, { 'text-anchor': 'middle', fill: ink('muted'), ...halo }),
      text(cx - 7, cy - scale * tick + 4, label, { 'text-anchor': 'end', fill: ink('muted'), ...halo }),
    );
  }
  const origin: readonly [number, number] = [cx, cy];
  for (const sample of r.samples) {
    if (sample.count === 0) continue;
    parts.push(arrowTo(origin, at(sample.before), ink('edge'), 1.25));
    const [x, y] = at(sample.before);
    if (Math.hypot(x - cx, y - cy) > 20)
      parts.push(
        text(x, y - 9, `×${sample.count}`, {
          'text-anchor': x > cx + 20 ? 'end' : 'start',
          fill: ink('muted'),
          ...halo,
        }),
      );
  }
  parts.push(arrowTo(origin, at(r.before), ink(r.changed ? 'explode' : 'muted'), 2));
  parts.push(arrowTo(origin, at(r.after), ink('ink'), 3));
  parts.push(text(4, 14, words.plane, { fill: ink('muted'), ...halo }));
  if (scale * p.c > 26 && size <= side / 2 - 18)
    parts.push(
      text(cx, cy + size + 15, `c = ${toText(fixed(p.c, p.c < 10 ? 2 : 0))}`, {
        'text-anchor': 'middle',
        fill: ink('muted'),
        ...halo,
      }),
    );
  return parts.join('');
}

/** Size of the letters of a figure. */
const LETTERS = 12;

/** In the plane that the two span: the gradient points up, and what clipping makes of it leans away. */
function dial(r: ArrowResult, p: ClippingParams, lang: Lang, side: number, theme: FigureTheme): string {
  const words = { zh, en }[lang];
  const ink = (name: ColourName): string => colour(name, theme);
  const [before, after] =
    p.method === 'sample' ? [words.meanBefore, words.meanAfter] : [words.before, words.after];
  const radius = Math.min(side / 2 - 26, 100);
  const [cx, cy] = [side / 2, radius + 52];
  const halo = {
    stroke: ink('raised'),
    'stroke-width': 3,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  const parts = [
    el('path', {
      d: `M${round(cx - radius)} ${round(cy)}A${round(radius)} ${round(radius)} 0 0 0 ${round(cx + radius)} ${round(cy)}Z`,
      fill: ink('explode-wash'),
    }),
    el('circle', { cx, cy, r: radius, fill: 'none', stroke: ink('rule') }),
    el('path', {
      d: `M${round(cx - radius)} ${round(cy)}H${round(cx + radius)}`,
      stroke: ink('edge'),
      'stroke-dasharray': '2 4',
    }),
    text(cx, cy + 0.62 * radius, words.notDescent, { 'text-anchor': 'middle', fill: ink('explode') }),
    text(4, 14, words.dial, { fill: ink('muted') }),
  ];
  if (r.normBefore > 0) {
    parts.push(arrowTo([cx, cy], [cx, cy - radius], ink(r.changed ? 'explode' : 'muted'), 2));
    parts.push(
      text(cx, cy - radius - 7, r.angle === 0 ? `${before} = ${after}` : before, {
        'text-anchor': 'middle',
        fill: ink(r.changed ? 'explode' : 'muted'),
        'font-weight': 600,
        ...halo,
      }),
    );
  }
  if (r.angle !== null) {
    const turn = (r.angle * Math.PI) / 180;
    const tip = (a: number, at: number): readonly [number, number] => [
      cx + at * Math.sin(a),
      cy - at * Math.cos(a),
    ];
    const arc = 0.42 * radius;
    const [x, y] = tip(turn, arc);
    if (r.angle > 0.05)
      parts.push(
        el('path', {
          d: `M${round(cx)} ${round(cy - arc)}A${round(arc)} ${round(arc)} 0 0 1 ${round(x)} ${round(y)}`,
          fill: 'none',
          stroke: ink('ink'),
          'stroke-width': 1.5,
        }),
      );
    parts.push(arrowTo([cx, cy], tip(turn, radius), ink('ink'), 3));
    parts.push(
      text(cx - 8, cy - 0.45 * radius, `${toText(fixed(r.angle, r.angle === 0 ? 0 : 2))}°`, {
        'text-anchor': 'end',
        fill: ink('ink'),
        'font-size': 15,
        'font-weight': 600,
        ...halo,
      }),
    );
    if (r.angle > 0) {
      const [nameX, nameY] = tip(turn, radius + 8);
      const beside =
        nameX - cx > textWidth(before, LETTERS) / 2 + 6 && nameX + textWidth(after, LETTERS) <= side;
      parts.push(
        beside
          ? text(nameX, nameY + 3, after, { fill: ink('ink'), 'font-weight': 600, ...halo })
          : text(cx + 10, cy + radius + 18, after, {
              'text-anchor': 'middle',
              fill: ink('ink'),
              'font-weight': 600,
            }),
      );
    }
  }
  return parts.join('');
}

export function arrowHeight(width: number, side: number): number {
  return narrow(width) ? side + 290 : Math.max(side, 290);
}

export function arrowSvg(
  p: ClippingParams,
  r: ArrowResult,
  label: string,
  { lang, theme, width }: FigureOptions,
  reach = reachOf(p),
): string {
  const frame = planeFrame(p, width, reach);
  const aside = narrow(width) ? Math.min(width, 280) : Math.min(280, width - frame.side - 12);
  const shift = narrow(width) ? `translate(0 ${frame.side + 14})` : `translate(${frame.side + 12} 0)`;
  return svgRoot(
    width,
    arrowHeight(width, frame.side),
    label,
    plane(p, r, lang, frame, theme),
    el('g', { transform: shift }, dial(r, p, lang, aside, theme)),
  );
}
