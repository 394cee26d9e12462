/** The worker of the classic scripts: all definitions in one, since it can load nothing. */
import { breather } from '../../../components/widgets/kit/pool/breathe.ts';
import type { ToWorker } from '../../../components/widgets/kit/pool/messages.ts';
import { serve } from '../../../components/widgets/kit/pool/serve.ts';
import { definitionOf } from '../../../components/widgets/registry.ts';

const answer = serve({
  load(widget) {
    const found = definitionOf(widget);
    return found ? Promise.resolve(found) : Promise.reject(new RangeError(`there is no widget "${widget}"`));
  },
  send: (message, transfer) => self.postMessage(message, { transfer }),
  breathe: breather(),
  now: () => performance.now(),
});
self.onmessage = ({ data }: MessageEvent<ToWorker>) => answer(data);
