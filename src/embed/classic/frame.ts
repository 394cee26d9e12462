/** The page of one widget in somebody else's frame: does what the address and the host ask, and tells the host the state. */
import type { Hand, Outside, Seen } from '../../../components/widgets/kit/outside.ts';
import { kitWords } from '../../../components/widgets/kit/words.ts';
import { queryWithParams, type Notice } from '../../lib/params.ts';
import { fromHost, isOurs, sealed, type FromFrame, type FromHost } from '../protocol.ts';
import { mount, propsOf } from './mount.ts';
import { viewOf } from './runtime.ts';
import { hidingRules, wishesOf } from './wishes.ts';

/** How long the state must rest before the host hears of it. */
const REST = 150;

const root = document.documentElement;

/** Tells the host, where there is one. What is told is a widget's state and no secret: any host may hear it. */
function tell(message: FromFrame): void {
  if (parent !== window) parent.postMessage(sealed(message), '*');
}

function tellSize(): void {
  const { body } = document;
  // What overflows the box of the body counts, and half a pixel too.
  tell({ type: 'size', height: Math.max(Math.ceil(body.getBoundingClientRect().height), body.scrollHeight) });
}

function setTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** The way into the book takes the present state along. */
function linkTo({ declared, params }: Seen): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-open]');
  if (!link) return;
  const [path = ''] = (link.getAttribute('href') ?? '').split('?');
  link.href = `${path}${queryWithParams('', null, declared, params)}`;
}

export async function startFrame(figure: HTMLElement): Promise<void> {
  const { lang } = propsOf(figure);
  const id = figure.dataset['widget'] ?? '';
  let state: Seen | null = null;
  let hand: Hand | null = null;
  let malformed = 0;
  let timer: number | undefined;
  let told: readonly Notice[] = [];
  const waiting: FromHost[] = [];

  const tellReady = (now: Seen): void =>
    tell({ type: 'ready', widget: id, lang, params: now.params, defaults: now.start });
  const tellMended = (notices: readonly Notice[]): void => {
    told = notices;
    if (notices.length === 0) return;
    const words = kitWords[lang];
    tell({
      type: 'mended',
      notices: notices.map((notice) => ({
        name: notice.name,
        met: notice.met,
        text: words.notice(notice),
      })),
    });
  };

  const obey = (message: FromHost): void => {
    if (message.type === 'theme') {
      setTheme(message.theme);
    } else if (message.type === 'hello') {
      root.classList.add('fitted');
      tellSize();
      if (state) tellReady(state);
      if (state) tellMended(state.notices);
    } else if (!hand) {
      waiting.push(message);
    } else if (message.type === 'set') {
      hand.set(message.params);
    } else {
      hand.reset();
    }
  };

  addEventListener('message', (event) => {
    if (event.source !== parent || parent === window || !isOurs(event.data)) return;
    const message = fromHost(event.data);
    if (message) obey(message);
    else tell({ type: 'malformed', count: (malformed += 1) });
  });
  new ResizeObserver(tellSize).observe(document.body);

  try {
    const { names, aliases } = await viewOf(id);
    const wishes = wishesOf(location.search, names, aliases);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(hidingRules(id, wishes));
    document.adoptedStyleSheets.push(sheet);
    const outside: Outside = {
      fixed: wishes.fixed,
      notices: wishes.notices,
      seen(now, reach) {
        const first = state === null;
        const moved = state?.params !== now.params;
        state = now;
        hand = reach;
        linkTo(now);
        if (first) {
          tellReady(now);
          for (const message of waiting.splice(0)) obey(message);
        } else if (moved) {
          window.clearTimeout(timer);
          timer = window.setTimeout(() => tell({ type: 'change', params: now.params }), REST);
        }
        if (now.notices !== told) tellMended(now.notices);
      },
    };
    await mount(figure, { outside });
  } catch (error) {
    tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
