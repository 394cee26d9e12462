import type { APIRoute } from 'astro';
import { isLang, languages } from '../../../lib/languages.ts';
import { glossaryOf } from '../../../site/glossary.ts';
import { inlineMathMl } from '../../../site/text/inline-math.ts';

export function getStaticPaths() {
  return languages.map((lang) => ({ params: { lang } }));
}

/** Id, term and definition of every entry: what a page fetches when a reader first points at a term. */
export const GET: APIRoute = ({ params }) => {
  const lang = isLang(params['lang']) ? params['lang'] : 'en';
  const entries = glossaryOf(lang).map(({ id, term, definition }) => [id, [term, inlineMathMl(definition)]]);
  return Response.json(Object.fromEntries(entries));
};
