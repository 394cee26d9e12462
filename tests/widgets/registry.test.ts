/** What every widget owes, whatever it shows: checked for each in the registry over its own declared parameters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { languages } from '../../src/lib/languages.ts';
import { defaultsOf, parseParams, reservedNames, type AnyParams } from '../../src/lib/params.ts';
import type { AnyDefinition, Plain } from '../../src/lib/widget.ts';
import { arbitraryParams, extremes } from '../fixtures/arbitrary-params.ts';
import { svgFault } from '../fixtures/well-formed.ts';

function numbersIn(plain: Plain): number[] {
  if (typeof plain === 'number') return [plain];
  if (typeof plain === 'object' && plain !== null)
    return Object.values(plain).flatMap((inner) => numbersIn(inner));
  return [];
}

/** A run taken step by step, whose share done only grows. */
function stepped(run: Generator<number, Plain, void>): Plain {
  for (let before = 0; ;) {
    const step = run.next();
    if (step.done === true) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(before);
    expect(step.value).toBeLessThanOrEqual(1);
    before = step.value;
  }
}

/** Everything that a widget makes of parameters, held against what it promises. */
function holds(definition: AnyDefinition, params: AnyParams, repeated = false): void {
  const result = definition.run ? stepped(definition.run(params)) : definition.compute(params);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(numbersIn(result).every(Number.isFinite)).toBe(true);
  // What takes long is repeated at its defaults only.
  if (repeated || !definition.run) expect(definition.compute(params)).toEqual(result);
  for (const lang of languages) {
    expect(definition.describe(params, result, lang)).toMatch(/\S/);
    expect(definition.describe(params, result, lang)).not.toMatch(/NaN|undefined|Infinity|null/);
    for (const width of [340, 720]) {
      const figure = definition.figure(params, result, { lang, theme: 'light', width });
      expect(svgFault(figure), figure.slice(0, 200)).toBeNull();
      expect(figure).not.toMatch(/var\(--/);
    }
    const { columns, rows } = definition.table(params, result, lang);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      expect(row.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
  if (definition.code) expect(definition.code(params)).toMatch(/print\(/);
}

describe.each(registry.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  /** Milliseconds for what computes again and again. */
  const patience = definition.run ? 600_000 : 60_000;

  it(
    'keeps its promises at its defaults in every language',
    () => {
      for (const lang of languages) holds(definition, defaultsOf(definition, lang), true);
    },
    patience,
  );

  it(
    'keeps them over 20 random valid settings',
    () => {
      fc.assert(
        fc.property(arbitraryParams(definition.params), (params) => holds(definition, params)),
        { numRuns: 20, seed: 20261123 },
      );
    },
    patience,
  );

  it(
    'keeps them at the ends of every range',
    () => {
      for (const [name, spec] of Object.entries(definition.params))
        for (const value of extremes(spec)) holds(definition, { ...defaultsOf(definition), [name]: value });
    },
    patience,
  );

  it('declares names that a page can carry', () => {
    const names = Object.keys(definition.params).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => reservedNames.includes(name))).toEqual([]);
    expect(definition.id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('has words for everything in both languages', () => {
    for (const lang of languages) {
      const words = definition.words[lang];
      for (const text of [words.title, words.question, words.takeaway, words.goal])
        expect(text).toMatch(/\S/);
      expect(Object.keys(words.params).sort()).toEqual(Object.keys(definition.params).sort());
      for (const [name, spec] of Object.entries(definition.params)) {
        expect(words.params[name]?.label).toMatch(/\S/);
        expect(words.params[name]?.help).toMatch(/\S/);
        if (spec.type === 'choice')
          expect(Object.keys(words.params[name]?.values ?? {}).sort()).toEqual([...spec.values].sort());
      }
    }
  });

  it(
    'has presets and steps to try that its own schema accepts, the same steps in both languages',
    () => {
      const [zh, en] = [definition.words.zh.steps, definition.words.en.steps];
      expect(zh.map((step) => step.set)).toEqual(en.map((step) => step.set));
      for (const { params } of definition.presets)
        expect(parseParams(definition, params).notices).toEqual([]);
      for (const { set } of zh) expect(parseParams(definition, set).notices).toEqual([]);
      expect(definition.presets.filter((preset) => preset.telling).length).toBe(2);
      for (const { params } of definition.presets) holds(definition, parseParams(definition, params).params);
    },
    patience,
  );
});
