import { languages, type Lang } from '../lib/languages.ts';
import { encodeValue, type ParamSpec } from '../lib/params.ts';
import type { AnyDefinition } from '../lib/widget.ts';

function parameter(name: string, spec: ParamSpec) {
  const common = {
    name,
    type: spec.type,
    default: spec.type === 'matrix' ? encodeValue(spec.default) : spec.default,
  };
  if (spec.type === 'number' || spec.type === 'integer') return { ...common, range: [spec.min, spec.max] };
  if (spec.type === 'choice') return { ...common, range: spec.values };
  if (spec.type === 'seed') return { ...common, range: [0, 2 ** 32 - 1] };
  if (spec.type === 'matrix') return { ...common, range: [spec.minSize, spec.maxSize] };
  if (spec.type === 'word') return { ...common, range: [...spec.letters], maxLength: spec.maxLength };
  if (spec.type === 'text') return { ...common, maxLength: spec.maxLength };
  return { ...common, range: [false, true] };
}

/** What `/widgets.json` says of every widget. */
export function manifest(
  registry: readonly AnyDefinition[],
  page: (lang: Lang, path: string) => string,
  file: (path: string) => string,
) {
  const each = <T>(f: (lang: Lang) => T): Record<string, T> =>
    Object.fromEntries(languages.map((lang) => [lang, f(lang)]));
  return registry.map((definition) => ({
    id: definition.id,
    title: each((lang) => definition.words[lang].title),
    goal: each((lang) => definition.words[lang].goal),
    chapter: definition.chapter,
    subject: definition.subject,
    page: each((lang) => page(lang, `widgets/${definition.id}`)),
    embed: each((lang) => file(`embed/${lang}/${definition.id}/`)),
    oembed: each((lang) => file(`embed/${lang}/${definition.id}/oembed.json`)),
    parameters: Object.entries(definition.params).map(([name, spec]) => parameter(name, spec)),
    size: definition.size,
  }));
}
