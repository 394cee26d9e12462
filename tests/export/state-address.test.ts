import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../components/widgets/registry.ts';
import { stateAddress } from '../../src/export/pdf/state-address.ts';
import { languages } from '../../src/lib/languages.ts';
import { defaultsOf, paramsFromQuery, parseParams } from '../../src/lib/params.ts';
import { arbitraryParams } from '../fixtures/arbitrary-params.ts';

const home = (lang: string, id: string): URL => new URL(`https://book.example/base/${lang}/widgets/${id}/`);

describe('the address of a printed state', () => {
  it('is the bare page for what the page starts with', () => {
    for (const definition of registry)
      for (const lang of languages) {
        const url = home(lang, definition.id);
        const address = stateAddress(url, definition, defaultsOf(definition, lang), lang);
        expect(address.href).toBe(url.href);
        expect(address.typed).toBe(`book.example/base/${lang}/widgets/${definition.id}/`);
      }
  });

  it('brings every telling setting back exactly, without a notice', () => {
    let told = 0;
    for (const definition of registry)
      for (const lang of languages)
        for (const preset of definition.presets.filter((p) => p.telling === true)) {
          const start = defaultsOf(definition, lang);
          const wanted = { ...start, ...preset.params };
          const { href } = stateAddress(home(lang, definition.id), definition, wanted, lang);
          const met = parseParams(definition, paramsFromQuery(new URL(href).search, null), start);
          expect(met.notices, href).toEqual([]);
          expect(met.params, href).toEqual(parseParams(definition, wanted, start).params);
          told += 1;
        }
    expect(told).toBe(4 * registry.length);
  });

  it('brings any setting back exactly', () => {
    for (const definition of registry)
      fc.assert(
        fc.property(arbitraryParams(definition.params), (params) => {
          const { href, typed } = stateAddress(home('en', definition.id), definition, params, 'en');
          expect(`https://${typed}`).toBe(href);
          const met = parseParams(definition, paramsFromQuery(new URL(href).search, null));
          expect(met.notices).toEqual([]);
          // JSON has no −0, and neither has an address.
          expect(JSON.stringify(met.params)).toBe(JSON.stringify(params));
        }),
        { numRuns: 40 },
      );
  });
});
