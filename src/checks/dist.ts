/** The built site: every link arrives, stays in its language and at home; every page says what it is. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlLang, isLang, languages, type Lang } from '../lib/languages.ts';
import { readPage, type Link, type Page } from './dist-page.ts';
import { filesBelow } from './files.ts';
import { problem, shortened, type Problem } from './problem.ts';
import { startOf, wholeOf } from '../site/whole-book.ts';
import { unusedClasses } from '../site/katex-leaves-out.ts';

export interface Address {
  /** Origin, without a slash at its end. */
  readonly site: string;
  /** Path, with slashes at both ends. */
  readonly base: string;
}

/** Pages that stand alone: they are reached by no address of their own, or only inside a frame. */
const alone = /^(404\.html|offline\/index\.html|embed\/.*)$/;

/** The start of the book on one page fetches the rest of it, and so has all its ids. */
function withWhole(pages: ReadonlyMap<string, Page>): ReadonlyMap<string, Page> {
  const joined = new Map(pages);
  for (const lang of languages) {
    const [start, whole] = [pages.get(startOf(lang)), pages.get(wholeOf(lang))];
    if (start && whole) joined.set(start.file, { ...start, ids: new Map([...whole.ids, ...start.ids]) });
  }
  return joined;
}

function languageOf(file: string): Lang | null {
  const folder = file.split('/')[0];
  return isLang(folder) ? folder : null;
}

/** Built pages, by path below `dist`. */
export function pagesIn(dist: string): string[] {
  return filesBelow(dist, '').filter((file) => file.endsWith('.html'));
}

/** The file that a path of the site serves, or null. */
function servedBy(dist: string, path: string): string | null {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const absolute = join(dist, file);
  return existsSync(absolute) && statSync(absolute).isFile() ? file : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Site {
  readonly dist: string;
  readonly address: Address;
  readonly pages: ReadonlyMap<string, Page>;
}

function leavesLanguage(page: Page, link: Link, target: string): boolean {
  const [from, to] = [languageOf(page.file), languageOf(target)];
  return link.what === 'a href' && from !== null && to !== null && from !== to && link.hreflang === null;
}

function linkMessage({ dist, address, pages }: Site, page: Page, link: Link): string | null {
  const home = new URL(`${address.base}${page.file.replace(/(^|\/)index\.html$/, '$1')}`, address.site);
  if (!URL.canParse(link.url, home)) return 'is no address';
  const url = new URL(link.url, home);
  const anchor = link.what === 'a href';
  if (/^(data|blob):$/.test(url.protocol)) return anchor ? 'leads nowhere' : null;
  if (/^(mailto|tel):$/.test(url.protocol)) return anchor ? null : 'cannot be loaded';
  if (!/^https?:$/.test(url.protocol)) return `has the scheme ${url.protocol} that no link may have`;
  if (url.origin !== address.site)
    return anchor ? null : 'comes from elsewhere; only links may leave the site';
  if (!url.pathname.startsWith(address.base)) return `is outside the base path ${address.base}`;
  const path = decoded(url.pathname.slice(address.base.length));
  const file = servedBy(dist, path);
  if (file === null) {
    const slash = servedBy(dist, `${path}/`) !== null ? '; it needs a slash at its end' : '';
    return `leads to nothing in dist${slash}`;
  }
  if (leavesLanguage(page, link, file)) return 'leads into the other language without saying so (hreflang)';
  const target = pages.get(file);
  const fragment = decoded(url.hash.slice(1));
  if (fragment !== '' && target && !target.ids.has(fragment)) return `${file} has no id "${fragment}"`;
  return null;
}

function headMessages(page: Page): string[] {
  const found: string[] = [];
  const lang = languageOf(page.file);
  if (page.title === '') found.push('no <title>');
  if (page.lang === '') found.push('<html> has no lang');
  if (lang !== null && page.lang !== '' && page.lang !== htmlLang[lang])
    found.push(`<html lang="${page.lang}"> met, "${htmlLang[lang]}" expected`);
  if (alone.test(page.file)) return found;
  if (page.description === '') found.push('no <meta name="description">');
  if (!page.links.some((link) => link.rel === 'canonical')) found.push('no <link rel="canonical">');
  const alternates = page.links.filter((link) => link.rel === 'alternate').map((link) => link.hreflang);
  for (const wanted of [...languages.map((l) => htmlLang[l]), 'x-default'])
    if (!alternates.includes(wanted)) found.push(`no <link rel="alternate" hreflang="${wanted}">`);
  return found;
}

function pageProblems(site: Site, page: Page): Problem[] {
  const file = `dist/${page.file}`;
  return [
    ...headMessages(page).map((message) => problem(file, 1, message)),
    ...[...page.ids]
      .filter(([, lines]) => lines.length > 1)
      .map(([id, lines]) =>
        problem(file, lines[1] ?? 1, `id "${id}" stands ${lines.length} times; it must be unique`),
      ),
    ...unusedClasses.flatMap((name) => {
      const line = page.classes.get(name);
      const message = `a formula has the class "${name}", whose style is left out; take it from the list in src/site/katex-leaves-out.ts`;
      return line === undefined ? [] : [problem(file, line, message)];
    }),
    ...page.links.flatMap((link) => {
      const message = linkMessage(site, page, link);
      return message === null
        ? []
        : [problem(file, link.line, `${link.what}="${shortened(link.url, 100)}" ${message}`)];
    }),
  ];
}

/** The check of a built site. */
export function checkDist(dist: string, address: Address): Problem[] {
  const files = pagesIn(dist);
  if (files.length === 0) return [problem('dist', 1, 'no built pages; run "npm run build" first')];
  const pages = withWhole(
    new Map(files.map((file) => [file, readPage(file, readFileSync(join(dist, file), 'utf8'))])),
  );
  return [...pages.values()].flatMap((page) => pageProblems({ dist, address, pages }, page));
}
