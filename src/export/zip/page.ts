/** A built page made fit to be opened from a file: relative links, classic scripts, nothing that needs a server. */
import { mapTags, told, type Tag } from '../tags.ts';
import { broughtAlong, figureOf } from './island.ts';
import { placeOf, relativeTo } from './relative.ts';

export interface Surroundings {
  /** Path with slashes at both ends. */
  readonly base: string;
  /** Origin of the site, for what the zip does not hold. */
  readonly site: string;
  readonly holds: (file: string) => boolean;
  /** The style sheet of figures that have come to life, which the site fetches with their scripts. */
  readonly liveStyle: string;
}

/** Where the zip keeps its own scripts. */
export const siteScript = 'scripts/site.js';
export const kitScript = 'embed/assets/kit.js';

/** Parts of the site that need it: links to them lead there. */
const elsewhere = /^(embed\/|embed\.js$|widgets\.json$|offline\/|pdf\/|sitemap)/;

/** Links of the head that mean nothing in a folder; fonts from files must not be asked for across origins. */
const dropped = new Set(['preload', 'modulepreload', 'alternate', 'manifest', 'apple-touch-icon', 'sitemap']);

const urlAttributes = ['href', 'src', 'data-search', 'data-zh', 'data-en'];

/** From files `'self'` means nothing; what remains to be promised is that nothing is asked of any network. */
const policy = "connect-src 'none'; form-action 'none'; object-src 'none'";

function moved(url: string, file: string, { base, site, holds }: Surroundings): string {
  const place = placeOf(url, base);
  if (place === null) return url;
  if (holds(place.file)) return relativeTo(file, place);
  if (elsewhere.test(place.file)) return new URL(url, site).href;
  throw new Error(`${file} leads to ${url}, which is not among the files of the zip`);
}

/**
 * The style sheet with the addresses in it made relative to its file. Fonts that the site may do without on a slow line lie
 * beside the page here, but nothing asks for them early: the text waits the moment they take.
 */
export function offlineStyle(css: string, file: string, around: Surroundings): string {
  return css
    .replace(/url\((["']?)(\/[^)"']*)\1\)/g, (_, quote: string, url: string) => {
      return `url(${quote}${moved(url, file, around)}${quote})`;
    })
    .replace(/font-display:\s*optional/g, 'font-display:block');
}

/** The classic script in place of an index of the search. */
export function scriptOf(index: string): string {
  return index.replace(/\.json$/, '.js');
}

export function offlinePage(html: string, file: string, around: Surroundings): string {
  const islands: string[] = [];
  const rewrite = (tag: Tag): void => {
    for (const name of urlAttributes) {
      const url = tag.attributes.get(name);
      if (url === undefined) continue;
      tag.attributes.set(name, moved(name === 'data-search' ? scriptOf(url) : url, file, around));
    }
    tag.attributes.delete('data-worker');
    tag.attributes.delete('data-words');
  };
  const tag = (found: Tag): string | undefined => {
    const { name, attributes } = found;
    if (name === 'link' && dropped.has(attributes.get('rel') ?? '')) return '';
    if (name === 'meta' && attributes.get('http-equiv') === 'content-security-policy')
      attributes.set('content', policy);
    if (name === 'astro-island') {
      const props = attributes.get('props') ?? '{}';
      islands.push(props);
      const along = broughtAlong(props);
      attributes.clear();
      if (along === null) return undefined;
      return `<script type="application/json" data-view-of="${figureOf(props)}">${along}</script>${told(found)}`;
    }
    rewrite(found);
    return undefined;
  };
  const raw = (found: Tag, inside: string): string => {
    if (found.name === 'style') return `${told(found)}${offlineStyle(inside, file, around)}</style>`;
    const type = found.attributes.get('type') ?? '';
    if (type === 'module' || (type === '' && !found.attributes.has('src'))) return '';
    rewrite(found);
    return `${told(found)}${inside}</script>`;
  };
  const page = mapTags(html, { tag, raw });
  const from = (target: string): string => relativeTo(file, { file: target, rest: '' });
  const script = (target: string): string => `<script defer src="${from(target)}"></script>`;
  const added = [
    islands.length > 0 ? `<link rel="stylesheet" href="${from(around.liveStyle)}">${script(kitScript)}` : '',
    // The front door has a script of its own and needs no more.
    file.includes('/') ? script(siteScript) : '',
  ];
  return page.replace('</head>', `${added.join('')}</head>`);
}
