/** What `kit.js` does when it is loaded: figures come to life when they are seen, the one of an embed page at once. */
import './runtime.ts';
import { startFrame } from './frame.ts';
import { mountWhenSeen } from './mount.ts';

function start(): void {
  const alone = document.querySelector<HTMLElement>('[data-embed] figure[data-widget]');
  if (alone) void startFrame(alone);
  else mountWhenSeen();
}

// A script that waited for the page runs when it is no longer `loading`, and before the scripts of widgets that stand after it.
const waited = document.currentScript instanceof HTMLScriptElement && document.currentScript.defer;
if (document.readyState === 'loading' || (waited && document.readyState === 'interactive'))
  addEventListener('DOMContentLoaded', start);
else start();
