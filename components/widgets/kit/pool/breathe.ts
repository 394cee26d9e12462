/**
 * A way to let everything else that waits have its turn first. By messages, because browsers hold timers back: by 4 ms
 * when they nest, and to one a second in a tab that is hidden.
 */
export function breather(): (next: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const queue: (() => void)[] = [];
  port1.onmessage = () => queue.shift()?.();
  return (next) => {
    queue.push(next);
    port2.postMessage(null);
  };
}
