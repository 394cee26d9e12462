/**
 * The service worker: keeps whole languages of one version of the book and answers from them.
 *
 * A version is never mixed with another. What it keeps is checked against the hashes of its own build; a newer worker fills its
 * own store beside and waits until no page of the older is open, or until the reader asks for it, upon which all pages load anew.
 * A page that came from the network takes from the store only files whose names contain their hash.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { Lang } from '../../lib/languages.ts';
import type { Entry, Group, Lists } from './lists.ts';
import type { FromKeeper, ToKeeper } from './messages.ts';

/** Put in at build. */
declare const __LISTS__: Lists;
declare const __BASE__: string;

const keeper = self as unknown as ServiceWorkerGlobalScope;
const languages = Object.keys(__LISTS__).filter((group): group is Lang => group !== 'common');
const cacheName = (group: Group): string => `vanishing-point ${__BASE__} ${group}`;

function shelf(group: Group, entries: readonly Entry[]): PrecacheController {
  const controller = new PrecacheController({ cacheName: cacheName(group) });
  controller.addToCacheList(
    entries.map(([url, sha256]) => ({
      url: __BASE__ + url,
      revision: sha256,
      ...(sha256 === null ? {} : { integrity: `sha256-${sha256}` }),
    })),
  );
  return controller;
}

const shelves = new Map<Group, PrecacheController>(
  Object.entries(__LISTS__).map(([group, entries]) => [group as Group, shelf(group as Group, entries)]),
);

function shelfOf(group: Group): PrecacheController {
  const found = shelves.get(group);
  if (!found) throw new RangeError(group);
  return found;
}

/** Workbox fills a store only during an event of type `install`; a reader's wish for a language is treated as one. */
function fill(group: Group, event: ExtendableEvent): Promise<unknown> {
  const install = { type: 'install', waitUntil: (promise: Promise<unknown>) => event.waitUntil(promise) };
  return shelfOf(group).install(install as unknown as ExtendableEvent);
}

/** Groups of which everything is known to be in the store. */
const complete = new Set<Group>();
const keeping = new Set<Lang>();

/** Whether every page of a group is in the store. */
async function kept(group: Group): Promise<boolean> {
  if (complete.has(group)) return true;
  if (!(await caches.has(cacheName(group)))) return false;
  const there = new Set((await (await caches.open(cacheName(group))).keys()).map(({ url }) => url));
  if (![...shelfOf(group).getURLsToCacheKeys().values()].every((key) => there.has(key))) return false;
  complete.add(group);
  return true;
}

async function tell(): Promise<void> {
  const there = await Promise.all(languages.map(kept));
  const message: FromKeeper = { kept: languages.filter((_, i) => there[i]), keeping: [...keeping] };
  for (const client of await keeper.clients.matchAll({ type: 'window' })) client.postMessage(message);
}

async function keep(lang: Lang, event: ExtendableEvent): Promise<void> {
  keeping.add(lang);
  await tell();
  try {
    await fill(lang, event);
  } finally {
    keeping.delete(lang);
    await tell();
  }
}

/** Languages that the reader has, or has begun to fetch. */
async function chosen(): Promise<Lang[]> {
  const has = await Promise.all(languages.map((lang) => caches.has(cacheName(lang))));
  return languages.filter((_, i) => has[i]);
}

async function open(lang: Lang, event: ExtendableEvent): Promise<void> {
  const begun = await chosen();
  const wanted = begun.length === 0 || begun.includes(lang);
  await (wanted && !(await kept(lang)) ? keep(lang, event) : tell());
}

keeper.addEventListener('install', (event) => {
  const all = async (): Promise<void> => {
    await fill('common', event);
    for (const lang of await chosen()) await fill(lang, event);
  };
  event.waitUntil(all());
});

keeper.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const groups: Group[] = ['common', ...(await chosen())];
    for (const group of groups) await shelfOf(group).activate(event);
    await keeper.clients.claim();
    await tell();
  };
  event.waitUntil(tidy());
});

keeper.addEventListener('message', (event) => {
  const message = event.data as ToKeeper;
  if (message.ask === 'renew') event.waitUntil(keeper.skipWaiting());
  else event.waitUntil((message.ask === 'open' ? open : keep)(message.lang, event));
});

/** Without what the state of the figures and the section add to it. */
function plain(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

function groupOf(address: string): Group | null {
  for (const [group, controller] of shelves) if (controller.getCacheKeyForURL(address)) return group;
  return null;
}

/** Whether the page with this address is answered from the store. */
async function answered(address: string): Promise<boolean> {
  const group = groupOf(plain(address));
  return group !== null && (await kept(group));
}

/** To look into a store would create it, and a store that is there says that its language is wanted. */
async function stored(group: Group, address: string): Promise<Response | undefined> {
  return (await caches.has(cacheName(group))) ? shelfOf(group).matchPrecache(address) : undefined;
}

async function fromNetwork(request: Request, address: string, page: boolean): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const group = groupOf(address);
    const late = group === null ? undefined : await stored(group, address);
    if (late) return late;
    if (!page) throw error;
    if (groupOf(`${address}/`)) return Response.redirect(`${address}/`);
    return (await stored('common', `${__BASE__}offline/`)) ?? Response.error();
  }
}

async function answer(event: FetchEvent, address: string, page: boolean): Promise<Response> {
  const { request } = event;
  const group = groupOf(address);
  if (group === null) return fromNetwork(request, address, page);
  const named = address.startsWith(new URL(`${__BASE__}_astro/`, location.origin).href);
  const asking = page || named ? undefined : await keeper.clients.get(event.clientId);
  const trusted =
    named || (page ? await answered(address) : asking === undefined || (await answered(asking.url)));
  const found = trusted ? await stored(group, address) : undefined;
  return found ?? fromNetwork(request, address, page);
}

keeper.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = plain(request.url);
  const page = request.mode === 'navigate' && request.destination === 'document';
  if (request.method !== 'GET' || !address.startsWith(new URL(__BASE__, location.origin).href)) return;
  if (page || (request.mode !== 'navigate' && groupOf(address) !== null))
    event.respondWith(answer(event, address, page));
});
