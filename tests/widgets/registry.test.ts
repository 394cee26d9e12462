/** What every widget owes, whatever it shows: checked for each in the registry over its own declared parameters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { languages } from '../../src/lib/languages.ts';
import {
  defaultsOf,
  encodeValue,
  paramsFromQuery,
  parseParams,
  queryWithParams,
  reservedNames,
} from '../../src/lib/params.ts';
import { arbitraryParams, extremes } from '../fixtures/arbitrary-params.ts';
import { holds } from '../fixtures/promises.ts';

/** Milliseconds for what computes again and again: a training, for instance. */
const patience = 600_000;

describe.each(registry.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
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
      for (const { set } of zh) holds(definition, parseParams(definition, set).params);
    },
    patience,
  );
});

describe('names of parameters', () => {
  /** Attributes that mean something on every HTML element: on the element of a host they would do it. */
  const global =
    'accesskey autocapitalize autocorrect autofocus contenteditable dir draggable enterkeyhint exportparts hidden inert inputmode is lang nonce part popover role sandbox slot spellcheck style tabindex title translate'.split(
      ' ',
    );
  it('are no attributes of HTML', () => {
    for (const { id, params } of registry)
      expect(
        Object.keys(params).filter((name) => global.includes(name.toLowerCase())),
        id,
      ).toEqual([]);
  });

  it('of former days still work: in an address, and none hides a present one', () => {
    const aliases = registry.flatMap((definition) =>
      Object.entries(definition.aliases ?? {}).map(([old, now]) => ({ definition, old, now })),
    );
    expect(aliases.map(({ definition, old }) => `${definition.id}.${old}`)).toContain('train.hidden');
    for (const { definition, old, now } of aliases) {
      expect(Object.keys(definition.params)).toContain(now);
      expect(Object.keys(definition.params).map((name) => name.toLowerCase())).not.toContain(
        old.toLowerCase(),
      );
      const spec = definition.params[now];
      if (!spec) throw new Error(`${definition.id}: no parameter ${now}`);
      for (const value of extremes(spec)) {
        const query = new URLSearchParams({ [old.toUpperCase()]: encodeValue(value) });
        const read = parseParams(definition, paramsFromQuery(`?${query.toString()}`, null));
        expect(read.notices).toEqual([]);
        expect(encodeValue(read.params[now] ?? '')).toBe(encodeValue(value));
        // What is written from then on has the present name, once.
        const written = new URLSearchParams(
          queryWithParams(`?${query.toString()}`, null, definition, read.params),
        );
        expect(written.has(old.toUpperCase())).toBe(false);
      }
    }
  });
});
