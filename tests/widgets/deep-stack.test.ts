/** What the reader of the deep stack is to discover, in numbers and over many draws. */
import { describe, expect, it } from 'vitest';
import { deepStack, theoryOf } from '../../components/widgets/deep-stack/definition.ts';
import { endOf, stackTone, zeroFrom } from '../../components/widgets/deep-stack/picture.ts';
import {
  stackOf,
  variants,
  type StackParams,
  type StackResult,
  type Variant,
} from '../../components/widgets/deep-stack/stack.ts';
import { stepSets } from '../../components/widgets/deep-stack/steps.ts';
import numbers from '../../content/chapters/06-applications/numbers.ts';
import { sigLog } from '../../src/lib/format.ts';
import { defaultsOf, parseParams } from '../../src/lib/params.ts';

const defaults = defaultsOf(deepStack) as unknown as StackParams;
const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);
const drawn = new Map<string, StackResult[]>();

/** The ends of one wiring over many draws, sorted; each draw is computed once for all wirings. */
function ends(variant: Variant, changes: Partial<StackParams>): number[] {
  const key = JSON.stringify(changes);
  const found = drawn.get(key) ?? SEEDS.map((seed) => stackOf({ ...defaults, ...changes, seed }));
  drawn.set(key, found);
  return found.map((r) => endOf(r, variant)).sort((a, b) => a - b);
}
const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? NaN;
const batchnorm = Math.log10(Math.PI / (Math.PI - 1)) / 2;

describe('the deep stack', () => {
  it('keeps the mean with He’s gain, and fades with the size of the library’s default', () => {
    const he = ends('plain', { depth: 20 });
    expect(he[0]).toBeGreaterThan(-1);
    expect(he.at(-1)).toBeLessThan(0.5);
    const small = ends('plain', { depth: 20, gain: 0.577 });
    expect(median(small)).toBeGreaterThan(-8.5);
    expect(median(small)).toBeLessThan(-7.4);
    const theory = theoryOf(
      { ...defaults, variant: 'plain', gain: 0.577, depth: 1 },
      stackOf({ ...defaults, variant: 'plain', gain: 0.577, depth: 1 }),
    );
    expect(theory).toBeCloseTo(-0.389, 2);
  });

  it('explodes with BatchNorm alone, by about √(π/(π − 1)) a layer, whatever the gain', () => {
    for (const gain of [0.577, 1.414, 3]) {
      const found = ends('batchnorm', { depth: 20, gain });
      expect(found[0]).toBeGreaterThan(1.2);
      expect(found.at(-1)).toBeLessThan(2.1);
      expect(median(ends('batchnorm', { gain })) / (50 * batchnorm)).toBeGreaterThan(0.95);
      expect(median(ends('batchnorm', { gain })) / (50 * batchnorm)).toBeLessThan(1.15);
    }
    const r = stackOf(defaults);
    expect(theoryOf(defaults, r)).toBeCloseTo(50 * batchnorm, 12);
    expect(stackTone(endOf(r, 'batchnorm'))).toBe('explode');
  });

  it('explodes with unscaled skips by √2 a block, and stays below √e or so with scaled ones at any depth', () => {
    expect(median(ends('residual', { depth: 20 }))).toBeCloseTo(10 * Math.log10(2), 0.5);
    expect(median(ends('residual', {}))).toBeGreaterThan(6.5);
    for (const depth of [5, 20, 50, 100]) {
      const scaled = ends('residual-scaled', { depth });
      expect(scaled[0]).toBeGreaterThan(0.1);
      expect(scaled.at(-1)).toBeLessThan(0.32);
    }
  });

  it('grows like a power of the depth with skips and BatchNorm together', () => {
    const [at20, at50, at100] = [20, 50, 100].map((depth) => median(ends('residual-batchnorm', { depth })));
    expect(at20).toBeGreaterThan(0.55);
    expect(at20).toBeLessThan(0.8);
    expect(at50).toBeLessThan(1.1);
    expect(at100).toBeLessThan(1.4);
  });

  it('grows over all the depth where a scaled branch ends with its ReLU', () => {
    const biased = ends('residual-scaled', { end: 'activation', depth: 200 });
    expect(biased[0]).toBeGreaterThan(1.8);
    expect(ends('residual-scaled', { depth: 200 }).at(-1)).toBeLessThan(0.32);
    expect(median(ends('residual', { end: 'activation', depth: 20 }))).toBeGreaterThan(3.6);
  });

  it('says exactly zero of a dead stack, and never of a small gradient', () => {
    const shrunk = { ...defaults, variant: 'plain', phi: 'sigmoid', gain: 0.2, depth: 200 } as const;
    const r = stackOf(shrunk);
    expect(endOf(r, 'plain')).toBeLessThan(-250);
    expect(Number.isFinite(endOf(r, 'plain'))).toBe(true);
    const dead = SEEDS.map((seed) =>
      stackOf({ ...defaults, variant: 'plain', width: 8, batch: 4, depth: 200, seed }),
    ).find((s) => zeroFrom(s, 'plain') !== null);
    if (dead) expect(dead.log10.plain.at(-1)).toBe('-Infinity');
    for (const v of variants) expect(r.log10[v]).toHaveLength(201);
  });

  it('shows the same numbers whichever wiring is chosen', () => {
    const all = variants.map((variant) => stackOf({ ...defaults, variant }).log10);
    for (const log10 of all) expect(log10).toEqual(all[0]);
  });

  it('is the draw that the chapter quotes', () => {
    const quoted: readonly [keyof typeof numbers, Partial<StackParams>][] = [
      ['figure-plain', { variant: 'plain' }],
      ['figure-batchnorm', { variant: 'batchnorm' }],
      ['figure-residual', { variant: 'residual' }],
      ['figure-scaled', { variant: 'residual-scaled' }],
      ['figure-both', { variant: 'residual-batchnorm' }],
      ['figure-plain-small', { variant: 'plain', gain: 0.577 }],
      ['figure-batchnorm-small', { variant: 'batchnorm', gain: 0.577 }],
      ['figure-scaled-200', { variant: 'residual-scaled', depth: 200 }],
      ['figure-biased-200', { variant: 'residual-scaled', depth: 200, end: 'activation' }],
    ];
    for (const [id, changes] of quoted) {
      const p = { ...defaults, ...changes };
      const end = endOf(stackOf(p), p.variant);
      expect(numbers[id], id).toEqual(sigLog(end, 2, 1, { tone: stackTone(end) }));
    }
  });

  it('names its block in words and picture, and reaches every discovery by a step', () => {
    const tones = stepSets.map((set) => {
      const p = parseParams(deepStack, set).params as unknown as StackParams;
      const r = stackOf(p);
      const [words, figure] = [
        deepStack.describe(p, r, 'en'),
        deepStack.figure(p, r, { lang: 'zh', theme: 'light', width: 340 }),
      ];
      const block = words.match(/h ← [^,]*/)?.[0];
      expect(figure).toContain(block);
      return stackTone(endOf(r, p.variant));
    });
    expect(tones).toEqual([
      'steady',
      'vanish',
      'explode',
      'explode',
      'explode',
      'steady',
      'steady',
      'explode',
    ]);
  });
});
