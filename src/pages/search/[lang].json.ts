import type { APIRoute } from 'astro';
import { isLang, languages } from '../../lib/languages.ts';
import { searchIndex } from '../../site/search-index.ts';
import { uiOf } from '../../site/ui.ts';
import { pageUrl } from '../../site/urls.ts';

export function getStaticPaths() {
  return languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = ({ params }) => {
  const lang = isLang(params['lang']) ? params['lang'] : 'en';
  return Response.json(
    searchIndex(lang, (slug, fragment) => pageUrl(lang, slug, fragment), uiOf(lang)('glossary')),
  );
};
