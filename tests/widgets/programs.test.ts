/**
 * The programs that widgets hand out, as NumPy and PyTorch ran them: what they printed is what the widget computes. The
 * outputs are kept (tests/fixtures/programs/make.ts), so that this runs where there is no Python.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { defaultsOf, parseParams, type AnyParams } from '../../src/lib/params.ts';
import type { AnyDefinition, Plain } from '../../src/lib/widget.ts';

interface Fixture {
  readonly versions: string;
  readonly runs: readonly { readonly set: AnyParams; readonly code: string; readonly printed: string }[];
}

/** These draw their own random numbers, for which the text beside them promises only the same effect. */
const ownDraw = ['agreement', 'gradient-by-lag', 'jacobian-chain', 'train'];

function numbersIn(plain: Plain): number[] {
  if (typeof plain === 'number') return [plain];
  if (typeof plain === 'object' && plain !== null) return Object.values(plain).flatMap(numbersIn);
  return [];
}

/** Numbers with a fraction or an exponent; counters are not told apart from each other. */
function printedNumbers(text: string): number[] {
  return [...text.matchAll(/-?\d+(?:\.\d*(?:e[+-]?\d+)?|e[+-]?\d+)/g)].map(([n]) => Number(n));
}

/** Digits that NumPy drops when it prints an array, and what cancellation leaves of a zero: here there are such. */
const dustOf = (id: string): number =>
  ['fixed-point', 'linear-system', 'silent-bomb', 'clipping'].includes(id) ? 1e-8 : 0;
const agrees = (x: number, y: number, dust: number): boolean => Math.abs(x - y) <= 1e-6 * Math.abs(x) + dust;
/** A chaotic network repeats its average over a run, not its path: rounding decides where it goes. */
const chaotic = (x: number, y: number): boolean => Math.abs(x - y) <= 0.1 * Math.abs(x);

/** What a program may print of a result: its numbers, and those whose logarithm stands there. */
function sayable(result: Plain): number[] {
  const plain = numbersIn(result);
  return [...plain, ...plain.map((x) => 10 ** x), ...plain.filter((x) => x > 0).map(Math.log10)];
}

interface Orbit {
  readonly log10Sizes: readonly (number | string)[];
  readonly directions: readonly (readonly number[])[];
}

/** The points of an orbit, which its widget keeps as size and direction. */
function orbitPoints({ log10Sizes, directions }: Orbit): number[] {
  return directions.flatMap((d, k) => d.map((x) => x * 10 ** Number(log10Sizes[k])));
}

/**
 * The numbers of a program that are the widget's. Of a descent: step, w, b and the loss, not the gradient that follows, and the
 * first steps only, because PyTorch divides by the norm plus 1e-6 where it clips, and the cliff makes more of that at each step.
 */
function heldNumbers(id: string, set: AnyParams, printed: string): number[] {
  const lines =
    id === 'clipping' && set['scene'] === 'cliff'
      ? printed
          .split('\n')
          .slice(0, 10)
          .map((line) => line.split(' ').slice(0, 4).join(' '))
      : [printed];
  return lines.flatMap(printedNumbers).filter((x) => Math.abs(x) > dustOf(id));
}

function fixtureOf(id: string): Fixture {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'fixtures', 'programs', `${id}.json`), 'utf8'),
  ) as Fixture;
}

const coded = registry.filter((definition) => definition.code !== undefined);

const named = coded.map((d): [string, AnyDefinition] => [d.id, d]);

describe.each(named)('the program of %s', (id, definition) => {
  const { runs } = fixtureOf(id);

  it('is the one that was run', () => {
    for (const { set, code } of runs)
      expect(definition.code?.(parseParams(definition, set, defaultsOf(definition)).params)).toBe(code);
  });
});

describe.each(named.filter(([id]) => !ownDraw.includes(id)))('the program of %s', (id, definition) => {
  const { runs } = fixtureOf(id);

  it('prints the numbers of the widget', () => {
    for (const { set, printed } of runs) {
      const params = parseParams(definition, set, defaultsOf(definition)).params;
      const result = definition.compute(params);
      const said = sayable(result);
      if (id === 'linear-system') said.push(...orbitPoints(result as unknown as Orbit));
      const found = heldNumbers(id, set, printed);
      expect(found.length).toBeGreaterThan(0);
      const same = id === 'edge-of-chaos' ? chaotic : agrees;
      const strange = found.filter((x) => !said.some((y) => same(x, y, dustOf(id))));
      expect(strange, JSON.stringify(set)).toEqual([]);
    }
  });
});
