import { encode } from 'uqr';
import { el, svgRoot } from '../lib/svg.ts';

/** Light modules around the code: what its standard asks for. */
const QUIET = 4;

/** A QR code as vectors: one path, runs of dark modules joined to rectangles, so that no hairlines part them. */
export function qrSvg(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < size; x++) {
        if (row[x] !== true) continue;
        let width = 1;
        while (row[x + width] === true) width += 1;
        runs.push(`M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`);
        x += width;
      }
      return runs;
    })
    .join('');
  const whole = size + 2 * QUIET;
  return svgRoot(
    whole,
    whole,
    label,
    el('rect', { width: whole, height: whole, fill: '#fff' }),
    el('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
}
