/** The list of the downloads page, as HTML: written at build with nothing in it, and anew after every export. */
import { fixed, integer, toText } from '../../lib/format.ts';
import { languages, ownName, type Lang } from '../../lib/languages.ts';
import type { Download } from './found.ts';

export interface Told {
  readonly lang: Lang;
  /** Path of the site, with slashes at both ends. */
  readonly base: string;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Title of a chapter by its slug. */
  readonly titleOf: (slug: string) => string;
  /** When the content was made, as `YYYY-MM-DD`. */
  readonly date: string | null;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function sizeOf(bytes: number): string {
  return bytes < 1e6
    ? `${toText(integer(Math.ceil(bytes / 1e3)))} kB`
    : `${toText(fixed(bytes / 1e6, 1))} MB`;
}

function nameOf(download: Download, { t, titleOf }: Told): string {
  const { kind, chapter, paper } = download;
  if (kind === 'zip') return t('downloadZip');
  const what = kind === 'chapter' ? titleOf(chapter ?? '') : t('downloadBook');
  return `${what} · ${t(paper === 'letter' ? 'downloadLetter' : 'downloadA4')}`;
}

function item(download: Download, told: Told): string {
  const { file, sha256, bytes } = download;
  const facts = [sizeOf(bytes), ...(told.date === null ? [] : [told.date])].join(' · ');
  return [
    `<li><a href="${told.base}${file}" download>${escaped(nameOf(download, told))}</a> <span>${facts}</span>`,
    `<small>SHA-256 <code>${sha256}</code></small></li>`,
  ].join('');
}

function items(downloads: readonly Download[], told: Told): string {
  return `<ul class="downloads">${downloads.map((download) => item(download, told)).join('')}</ul>`;
}

function group(title: string, downloads: readonly Download[], told: Told, note = ''): string {
  if (downloads.length === 0) return '';
  const said = note === '' ? '' : `<p>${escaped(note)}</p>`;
  return `<h2>${escaped(title)}</h2>${said}${items(downloads, told)}`;
}

/** What there is, the reader's own language first; a sentence where there is nothing. */
export function downloadsList(downloads: readonly Download[], told: Told): string {
  const { lang, t } = told;
  if (downloads.length === 0) return `<p>${escaped(t('downloadNothing'))}</p>`;
  const order = [lang, ...languages.filter((l) => l !== lang)];
  const of = (l: Lang, kind: Download['kind']) => downloads.filter((d) => d.lang === l && d.kind === kind);
  const zip = downloads.filter(({ kind }) => kind === 'zip');
  const chapters = of(lang, 'chapter');
  return [
    ...order.map((l) => group(t('downloadPdf', { language: ownName[l] }), of(l, 'book'), told)),
    group(t('downloadOffline'), zip, told, t('downloadUnzip')),
    chapters.length === 0
      ? ''
      : `<details><summary>${escaped(t('downloadChapters'))}</summary>${items(chapters, told)}</details>`,
  ].join('');
}

const place = /(<div data-downloads[^>]*>)[\s\S]*?(<\/div><!--downloads-->)/;

/** The downloads page with this list in its place. */
export function withDownloads(html: string, list: string): string {
  if (!place.test(html)) throw new Error('the downloads page has no place for its list');
  return html.replace(place, (_, open: string, close: string) => `${open}${list}${close}`);
}
