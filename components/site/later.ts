/** Unpacks what `Later` has put away: a little at a time while the reader does nothing, all at once before it is needed. */
const waiting = [...document.querySelectorAll<HTMLElement>('noscript.later')];

function unpack(packed: HTMLElement): void {
  packed.replaceWith(document.createRange().createContextualFragment(packed.textContent));
}

function unpackAll(): void {
  for (const packed of waiting.splice(0)) unpack(packed);
}

function unpackSome(deadline: IdleDeadline): void {
  do {
    const next = waiting.shift();
    if (!next) return;
    unpack(next);
  } while (deadline.timeRemaining() > 12);
  requestIdleCallback(unpackSome);
}

/** A link to something that is still packed finds it a moment later. */
function seek(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '' || document.getElementById(id)) return;
  unpackAll();
  document.getElementById(id)?.scrollIntoView();
}

addEventListener('beforeprint', unpackAll);
addEventListener('hashchange', seek);
seek();
if ('requestIdleCallback' in window) requestIdleCallback(unpackSome);
else unpackAll();
