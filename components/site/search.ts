/** The search dialog, fetched when it is first opened. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { searchOptions, searchTerms } from '../../src/lib/search-terms.ts';
import css from './search.css?inline';
import { searchFile } from './search-file.ts';
import { wear } from './wear.ts';

interface Words {
  readonly prompt: string;
  readonly empty: string;
  readonly failed: string;
  readonly results: string;
  readonly close: string;
}

let dialog: HTMLDialogElement | null = null;

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The neighbourhood of the first term found, with all terms marked. */
function excerpt(text: string, terms: readonly string[]): DocumentFragment {
  const lower = text.toLowerCase();
  const first = terms.map((term) => lower.indexOf(term)).filter((i) => i >= 0);
  const start = Math.max(0, Math.min(...first, text.length) - 40);
  const shown = text.slice(first.length === 0 ? 0 : start, (first.length === 0 ? 0 : start) + 130);
  const fragment = document.createDocumentFragment();
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = escaped.length === 0 ? [shown] : shown.split(new RegExp(`(${escaped.join('|')})`, 'iu'));
  parts.forEach((part, i) => fragment.append(i % 2 === 1 ? make('mark', '', part) : part));
  return fragment;
}

/** Addresses in the index are told from where it lies. */
function item(result: SearchResult, terms: readonly string[], source: string): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(String(result['url']), new URL(source, location.href)).href;
  link.append(make('small', '', String(result['page'])), make('strong', '', String(result['heading'])));
  const line = make('small', '');
  line.append(excerpt(String(result['text']), terms));
  link.append(line);
  li.append(link);
  return li;
}

/** Opens the dialog, loading the index the first time. */
export async function openSearch(button: HTMLButtonElement): Promise<void> {
  if (dialog) {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    return;
  }
  const words = JSON.parse(button.dataset['searchWords'] ?? '{}') as Words;
  dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', words.prompt);
  const head = make('div', 'search-head');
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = words.prompt;
  input.setAttribute('aria-label', words.prompt);
  const close = make('button', '', words.close);
  close.addEventListener('click', () => dialog?.close());
  head.append(input, close);
  const status = make('p', 'search-status');
  status.setAttribute('role', 'status');
  const list = make('ol', 'search-results');
  dialog.append(head, status, list);
  wear(css);
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target as Element).closest('.search-results a')) dialog?.close();
  });
  dialog.showModal();
  const source = button.dataset['search'] ?? '';
  let engine: MiniSearch;
  let whole: readonly string[];
  try {
    const file = await searchFile(source);
    whole = file.whole;
    engine = MiniSearch.loadJS(file.index as never, searchOptions(whole));
  } catch {
    status.textContent = words.failed;
    return;
  }
  const show = (): void => {
    const query = input.value.trim();
    const results = query === '' ? [] : engine.search(query, { combineWith: 'OR' }).slice(0, 20);
    const terms = [...new Set(searchTerms(query, whole))].sort((a, b) => b.length - a.length);
    status.textContent =
      query === '' ? '' : results.length === 0 ? words.empty : `${results.length} ${words.results}`;
    list.replaceChildren(...results.map((result) => item(result, terms, source)));
  };
  input.addEventListener('input', show);
  show();
}
