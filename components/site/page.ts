/** The small script of every page: theme, language switch, current section, predictions, search and definitions on demand. */
import { readyForPaper } from './paper.ts';

function stored(key: string, value?: string): string | null {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function themeMenu(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]');
  const show = (choice: string): void => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === choice));
  };
  show(document.documentElement.dataset['theme'] ?? 'auto');
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const choice = button.dataset['themeChoice'] ?? 'auto';
      stored('theme', choice);
      if (choice === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = choice;
      show(choice);
      button.closest('details')?.removeAttribute('open');
    });
  }
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.theme-menu[open]')) {
      if (!menu.contains(event.target as Node)) menu.removeAttribute('open');
    }
  });
}

let section: string | null = null;

/** Marks the section that is being read, in the contents and for the language switch. */
function currentSection(): void {
  // The boxes of the sections, not their headings: asking a heading where it is would lay out all that is far from view.
  const parts = [...document.querySelectorAll<HTMLElement>('main .part')];
  if (parts.length === 0) return;
  const idOf = (part: HTMLElement | undefined): string | null => part?.querySelector('h2')?.id ?? null;
  const links = document.querySelectorAll<HTMLAnchorElement>('.toc a[href*="#"]');
  const mark = (): void => {
    const limit = innerHeight * 0.3;
    section = idOf(parts.findLast((part) => part.getBoundingClientRect().top < limit));
    const listed = section ?? idOf(parts[0]);
    for (const link of links) {
      if (link.hash === `#${listed ?? ''}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
  for (const part of parts) observer.observe(part);
  mark();
}

/** Whether what the address names stands where the reader looks. */
function targetInView(): boolean {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const top = target?.getBoundingClientRect().top ?? -1;
  return top >= 0 && top < innerHeight * 0.6;
}

/** Whether the page has just been opened at what its address names, and may not have come to rest there. */
let arriving = false;

/**
 * What stands above a target moves it when it is laid out for the first time, or when its fonts arrive. For a second, a reader
 * who has not moved yet is kept at what the address names.
 */
function keepTarget(): void {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (!target) return;
  let moved = false;
  arriving = true;
  setTimeout(() => (arriving = false), 1000);
  const move = ({ type }: Event): void => {
    moved = true;
    if (type !== 'pointerdown') arriving = false;
  };
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(kind, move, { once: true, passive: true });
  const until = performance.now() + 1000;
  let last = Number.NaN;
  const hold = (now: number): void => {
    if (moved || now > until) return;
    const top = target.getBoundingClientRect().top;
    if (Math.abs(top - last) > 2 || Number.isNaN(last)) target.scrollIntoView({ behavior: 'instant' });
    last = target.getBoundingClientRect().top;
    requestAnimationFrame(hold);
  };
  requestAnimationFrame(hold);
}

/** The switch leads to the same section, with the same state of the figures. */
function languageSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      stored('language', link.dataset['language'] ?? '');
      const target = new URL(link.href);
      target.search = location.search;
      target.hash = arriving || targetInView() ? location.hash : (section ?? '');
      link.href = target.href;
    });
  }
}

function predictions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-predict]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = form.querySelector<HTMLInputElement>('input:checked');
      const output = form.querySelector('output');
      if (!chosen || !output) return;
      output.textContent =
        (chosen.value === form.dataset['predict'] ? form.dataset['right'] : form.dataset['wrong']) ?? '';
      for (const input of form.querySelectorAll<HTMLInputElement>('input')) input.disabled = true;
      form.querySelector('button')?.remove();
      const answer = form.closest('.exercise')?.querySelector<HTMLDetailsElement>('details.answer');
      if (answer) answer.open = true;
    });
  }
}

/** Only what really scrolls may be reached by the keyboard; asked when it comes near, since far from view nothing is laid out. */
function scrollers(): void {
  const measure = (entries: readonly { readonly target: Element }[]): void => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  };
  const near = new IntersectionObserver((entries) => measure(entries.filter((e) => e.isIntersecting)), {
    rootMargin: '200px',
  });
  for (const element of document.querySelectorAll('.eq-body, .table-scroll, main pre')) near.observe(element);
}

function searching(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-search]');
  if (!button) return;
  const open = (): void => void import('./search.ts').then(({ openSearch }) => openSearch(button));
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null;
    const wanted = (event.key === '/' && !typing) || (event.key === 'k' && (event.metaKey || event.ctrlKey));
    if (!wanted) return;
    event.preventDefault();
    open();
  });
}

/** What terms need to tell their definitions comes with the first sign that somebody reads. */
function terms(): void {
  for (const kind of ['pointerover', 'keydown'])
    addEventListener(kind, () => void import('./term.ts'), { once: true });
}

/** Reading offline comes after everything else, and not on a line where bytes are dear. */
function offline(): void {
  const line = document.querySelector<HTMLElement>('[data-worker]');
  const { connection } = navigator as { readonly connection?: { readonly saveData: boolean } };
  if (!line || !('serviceWorker' in navigator) || connection?.saveData) return;
  const start = (): void => void import('./offline.ts').then(({ keepOffline }) => keepOffline(line));
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 2000 }) : start(),
  );
}

themeMenu();
currentSection();
languageSwitch();
predictions();
searching();
keepTarget();
scrollers();
terms();
offline();
readyForPaper();
