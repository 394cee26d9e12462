/** Keeps the book for reading offline, and says so: fetched after the page has answered. */
import type { Lang } from '../../src/lib/languages.ts';
import type { FromKeeper, ToKeeper } from '../../src/site/offline/messages.ts';

interface Words {
  /** The language of the page is kept. */
  readonly kept: string;
  /** It is being fetched. */
  readonly keeping: string;
  /** Asks to keep it too. */
  readonly keep: string;
  readonly renew: string;
  readonly renewNow: string;
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', pressed);
  return made;
}

/** The note of a new version; the reader takes it now, or gets it with the next visit. */
function offerNew(waiting: ServiceWorker, words: Words): void {
  const note = document.querySelector('.new-version') ?? document.createElement('p');
  note.className = 'new-version';
  note.setAttribute('role', 'status');
  document.body.append(note);
  const ask: ToKeeper = { ask: 'renew' };
  note.replaceChildren(
    words.renew,
    button(words.renewNow, () => waiting.postMessage(ask)),
  );
}

function watch(registration: ServiceWorkerRegistration, words: Words): void {
  const look = (): void => {
    const { waiting } = registration;
    if (waiting && registration.active) offerNew(waiting, words);
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  look();
}

/** Starts the worker. `line` is where the foot of the page says what is kept. */
export async function keepOffline(line: HTMLElement): Promise<void> {
  const { worker = '', lang, words: packed = '{}' } = line.dataset;
  const words = JSON.parse(packed) as Words;
  const keeper = navigator.serviceWorker;
  const ask = async (message: ToKeeper): Promise<void> => (await keeper.ready).active?.postMessage(message);
  const own = lang as Lang;
  keeper.addEventListener('message', ({ data }: MessageEvent<FromKeeper>) => {
    if (data.kept.includes(own)) line.textContent = words.kept;
    else if (data.keeping.includes(own)) line.textContent = words.keeping;
    else line.replaceChildren(button(words.keep, () => void ask({ ask: 'keep', lang: own })));
  });
  // A page of an older version must not meet the scripts of a newer one.
  let replaced = keeper.controller !== null;
  keeper.addEventListener('controllerchange', () => {
    if (replaced) location.reload();
    replaced = true;
  });
  const registration = (await keeper.register(worker)) as ServiceWorkerRegistration | undefined;
  // Where workers are blocked, some browsers answer with nothing.
  if (!registration) return;
  watch(registration, words);
  await ask({ ask: 'open', lang: own });
}
