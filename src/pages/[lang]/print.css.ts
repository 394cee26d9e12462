/** The pages of the printed book by name: each part has its own running head. */
import type { APIRoute } from 'astro';
import { languages, type Lang } from '../../lib/languages.ts';
import { runningHeads } from '../../site/printed.ts';
import { uiOf } from '../../site/ui.ts';

export function getStaticPaths() {
  return languages.map((lang) => ({ params: { lang }, props: { lang } }));
}

/** Text as a string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

export const GET: APIRoute<{ readonly lang: Lang }> = ({ props: { lang } }) => {
  const name = quoted(uiOf(lang)('name'));
  const rules = runningHeads(lang).map(
    ({ page, head }) =>
      `[data-part=${page}]{page:${page}}@page ${page}{@top-left{content:${name}}@top-right{content:${quoted(head)}}}`,
  );
  return new Response(`@media print{${rules.join('')}}`, { headers: { 'Content-Type': 'text/css' } });
};
