import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corridorLook, corridorOpacity, corridorSvg, corridorTone, FRAMES } from '../../src/lib/corridor.ts';

describe('the corridor', () => {
  it('is exact: the look of frame t depends on log10 |w|^t alone', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.7, max: 1.3, noNaN: true }),
        fc.integer({ min: 1, max: FRAMES - 1 }),
        (w, t) => {
          const direct = corridorLook(w).frames[t];
          const other = corridorLook(w ** t).frames[1];
          const distance = Math.abs(corridorOpacity(t * Math.log10(w)) - corridorOpacity(Math.log10(w ** t)));
          expect(distance).toBeLessThan(1e-12);
          expect(direct?.opacity).toBeCloseTo(other?.opacity ?? NaN, 2);
        },
      ),
    );
  });

  it('is the same warm white everywhere at w = 1, darkens below and reddens above', () => {
    const look = corridorLook(1);
    expect(new Set(look.frames.map((f) => `${f.stroke} ${f.opacity}`)).size).toBe(1);
    expect(look.glow).toBe(0);
    const [dark] = corridorTone(-3);
    const [white] = corridorTone(0);
    expect(dark).toBeLessThan(white);
    const [, red, yellow] = corridorTone(1.2);
    expect(red).toBeGreaterThan(0.1);
    expect(yellow).toBeGreaterThan(0);
    const [, , blue] = corridorTone(-0.7);
    expect(blue).toBeLessThan(-0.08);
  });

  it('loses light monotonically as the gradient vanishes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 0, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (log10, more) => {
          expect(corridorOpacity(log10 - more)).toBeLessThanOrEqual(corridorOpacity(log10));
          expect(corridorTone(log10 - more)[0]).toBeLessThanOrEqual(corridorTone(log10)[0] + 1e-12);
        },
      ),
    );
  });

  it('has one group a frame, which the live script finds by order', () => {
    expect(corridorSvg(0.9, 'a "label"').match(/class="corridor-frame"/g)).toHaveLength(FRAMES);
  });
});
