/** Definitions of terms on hover, focus or tap; they are fetched when a reader first asks for one. */
import css from './term.css?inline';

type Definitions = Readonly<Record<string, readonly [term: string, html: string]>>;

const term = 'main a[href*="/glossary/#"]';
let definitions: Promise<Definitions> | null = null;
let shown: HTMLAnchorElement | null = null;
/** What is to be shown when it has arrived; the reader may have moved on by then. */
let asked: HTMLAnchorElement | null = null;

const note = document.createElement('div');
note.id = 'term-note';
note.className = 'term-note';
note.role = 'tooltip';
note.popover = 'manual';

// Its looks come with it: no page carries them unasked.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

function all(link: HTMLAnchorElement): Promise<Definitions> {
  definitions ??= fetch(new URL('terms.json', link.href)).then(async (response) => {
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as Definitions;
  });
  return definitions;
}

function place(link: HTMLElement): void {
  const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = bottom + 6 + height <= innerHeight || top < height + 6;
  note.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))}px`;
  note.style.top = `${below ? bottom + 6 : top - height - 6}px`;
}

function hide(): void {
  asked = null;
  shown?.removeAttribute('aria-describedby');
  shown = null;
  if (note.isConnected && note.matches(':popover-open')) note.hidePopover();
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (link === shown || link === asked) return;
  hide();
  asked = link;
  const found = (await all(link))[link.hash.slice(1)];
  if (asked !== link || !found) return;
  const [name, html] = found;
  const head = document.createElement('strong');
  head.textContent = name;
  note.innerHTML = html;
  note.prepend(head, ' ');
  if (!note.isConnected) document.body.append(note);
  note.showPopover();
  place(link);
  link.setAttribute('aria-describedby', note.id);
  shown = link;
}

/** Without the file, or in a browser that knows no popovers, the link leads to the glossary as it always does. */
function tryToShow(link: HTMLAnchorElement): void {
  if ('showPopover' in note) void show(link).catch(() => (definitions = null));
}

function termOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(term) : null;
}

/** Whether the reader taps: the first tap on a word shows its definition, a second one follows the link. */
let touched = false;
let leaving = 0;

/** Whether the definition is shown, or on its way, for the word that has the focus. */
function holdsFocus(): boolean {
  const { activeElement } = document;
  return activeElement !== null && (activeElement === shown || activeElement === asked);
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  touched = pointerType === 'touch';
  if (touched) return;
  const link = termOf(target);
  clearTimeout(leaving);
  if (link) tryToShow(link);
  // The way from the word to its definition may lead over the text between them.
  else if (!(target instanceof Node && note.contains(target)) && !holdsFocus())
    leaving = window.setTimeout(hide, 250);
});
document.addEventListener('focusin', ({ target }) => {
  // A pointer that has just left another word must not take away what the focus asks for.
  clearTimeout(leaving);
  if (touched) return;
  const link = termOf(target);
  if (link) tryToShow(link);
  else hide();
});
document.addEventListener('keydown', ({ key }) => {
  touched = false;
  if (key === 'Escape') hide();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!termOf(target) && !(target instanceof Node && note.contains(target))) hide();
});
document.addEventListener('click', (event) => {
  const link = termOf(event.target);
  if (!link || !touched || link === shown || !('showPopover' in note)) return;
  event.preventDefault();
  tryToShow(link);
});
addEventListener('scroll', () => shown && place(shown), { passive: true });

// The reader may have pointed at a term while this was on its way.
const waiting = document.querySelector<HTMLAnchorElement>(`${term}:hover, ${term}:focus-visible`);
if (waiting && matchMedia('(hover: hover)').matches) tryToShow(waiting);
