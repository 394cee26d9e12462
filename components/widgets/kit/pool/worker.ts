/** The script of a worker: it loads only the definition that a job needs. */
import type { AnyDefinition } from '../../../../src/lib/widget.ts';
import { breather } from './breathe.ts';
import type { ToWorker } from './messages.ts';
import { serve } from './serve.ts';

const definitions = import.meta.glob<Record<string, unknown>>('../../*/definition.ts');

async function load(widget: string): Promise<AnyDefinition> {
  const module = await definitions[`../../${widget}/definition.ts`]?.();
  const found = Object.values(module ?? {}).find(
    (value) => typeof value === 'object' && value !== null && 'id' in value && value.id === widget,
  );
  if (found === undefined) throw new RangeError(`there is no widget "${widget}"`);
  return found as AnyDefinition;
}

const answer = serve({
  load,
  send: (message, transfer) => self.postMessage(message, { transfer }),
  breathe: breather(),
  now: () => performance.now(),
});
self.onmessage = ({ data }: MessageEvent<ToWorker>) => answer(data);
