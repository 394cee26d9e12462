/**
 * Unpacks what `Later` has put away: a little at a time while the reader does nothing, all at once before it is needed. On the
 * site the packages of a print page are empty at first and are filled from the book in one file, once the page has shown its start.
 */
const main = document.querySelector<HTMLElement>('main');
const packed = [...document.querySelectorAll<HTMLElement>('noscript.later')];
const whole = main?.dataset['whole'];
/** Filled and still packed, in the order of the book. */
const waiting = whole === undefined ? packed : [];

function unpack(box: HTMLElement): void {
  box.replaceWith(document.createRange().createContextualFragment(box.textContent));
}

/** What has not come yet keeps its place. */
function unpackAll(): void {
  for (const box of waiting.splice(0)) unpack(box);
  tell();
}

const isComplete = (): boolean => waiting.length === 0 && main?.dataset['whole'] === undefined;

/** Says that the book is whole, once it is. */
function tell(): void {
  const state = document.querySelector<HTMLElement>('.book-state [data-ready]');
  const button = document.querySelector<HTMLButtonElement>('.book-state button');
  if (!isComplete() || !state || !button?.disabled) return;
  state.textContent = state.dataset['ready'] ?? '';
  button.disabled = false;
  button.addEventListener('click', () => print());
}

/** Waits for a moment of rest, but not for long: a page that is not being painted may never be told of one. */
const rest: (then: () => void) => void =
  'requestIdleCallback' in window
    ? (then) => void requestIdleCallback(() => then(), { timeout: 100 })
    : (then) => void setTimeout(then, 30);

let unpacking = false;

/** Unpacks what is there, one package a rest, so that a slow phone stays ready to scroll. */
async function unpackSlowly(): Promise<void> {
  if (unpacking) return;
  unpacking = true;
  while (waiting.length > 0) {
    await new Promise<void>(rest);
    const next = waiting.shift();
    if (next) unpack(next);
  }
  unpacking = false;
  tell();
}

interface Rest {
  readonly version: string;
  readonly packages: readonly string[];
}

/** One file of the rest of the book. */
async function fetched(address: string): Promise<Rest> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as Rest;
}

/** Fills the packages from file after file, so that the line is never idle and a slow phone takes in a little at a time. */
async function fill(addresses: readonly string[]): Promise<void> {
  const version = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content;
  const empty = [...packed];
  let coming = fetched(addresses[0] ?? '');
  for (const next of [...addresses.slice(1), null]) {
    const rest = await coming;
    if (rest.version !== version) throw new Error(`version ${rest.version} met, ${String(version)} expected`);
    if (next !== null) coming = fetched(next);
    for (const html of rest.packages) {
      const box = empty.shift();
      if (!box) throw new Error('there are more packages than places');
      box.textContent = html;
      waiting.push(box);
    }
    void unpackSlowly();
  }
  if (empty.length > 0) throw new Error(`${empty.length} packages are missing`);
}

function sought(): string {
  const id = decodeURIComponent(location.hash.slice(1));
  return id === '' || document.getElementById(id) ? '' : id;
}

/** A link to something that is still packed finds it a moment later. */
function seek(): void {
  const id = sought();
  if (id === '') return;
  unpackAll();
  document.getElementById(id)?.scrollIntoView();
}

/** Resolves when the page has shown its start. */
const shown = (): Promise<unknown> =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') rest(resolve);
    else addEventListener('load', () => rest(resolve));
  });

async function begin(): Promise<void> {
  if (main && whole !== undefined) {
    if (sought() === '') await shown();
    try {
      await fill((main.dataset['rest'] ?? '').split(' '));
    } catch {
      // What the reader wanted is the book in one file.
      location.replace(whole + location.hash);
      return;
    }
    delete main.dataset['whole'];
    tell();
  }
  seek();
  await unpackSlowly();
}

addEventListener('beforeprint', unpackAll);
addEventListener('hashchange', seek);
void begin();
