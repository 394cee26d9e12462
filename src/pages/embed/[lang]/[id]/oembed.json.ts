/** What a platform asks when somebody pastes the address of a widget's page: https://oembed.com, type rich. */
import type { APIRoute } from 'astro';
import { definitionOf, registry } from '../../../../../components/widgets/registry.ts';
import { iframeCode } from '../../../../lib/embed-code.ts';
import { isLang, languages } from '../../../../lib/languages.ts';
import { uiOf } from '../../../../site/ui.ts';
import { fileUrl, pageUrl } from '../../../../site/urls.ts';

export function getStaticPaths() {
  return languages.flatMap((lang) => registry.map(({ id }) => ({ params: { lang, id } })));
}

export const GET: APIRoute = ({ params: { lang, id = '' }, site }) => {
  const definition = definitionOf(id);
  if (!definition || !isLang(lang)) throw new Error(`oembed: no widget "${id}" in "${lang ?? ''}"`);
  const absolute = (path: string): string => new URL(path, site).href;
  const { title } = definition.words[lang];
  const { width, height } = definition.size;
  const body = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: uiOf(lang)('name'),
    provider_url: absolute(pageUrl(lang)),
    cache_age: 86_400,
    width,
    height,
    html: iframeCode({
      site: absolute(fileUrl('')),
      lang,
      id,
      title,
      query: '',
      theme: 'auto',
      width,
      height,
      hide: [],
    }),
    thumbnail_url: absolute(fileUrl(`social/${id}.${lang}.png`)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
