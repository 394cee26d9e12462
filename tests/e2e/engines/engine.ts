/** A browser engine driven for a smoke test: opens an address, runs a function there, and keeps what was complained of. */
export interface Engine {
  readonly name: 'Firefox' | 'WebKit';
  /** Errors and warnings of the page's console, where the engine tells them. */
  readonly complaints: readonly string[];
  open(address: string): Promise<void>;
  /** Runs the text of a function body in the page, and gives what it returns (or what that promises), as JSON. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Runs a body again and again until it gives what is wanted; fails with the last thing it gave. */
export async function until(
  engine: Engine,
  body: string,
  wanted: (value: unknown) => boolean,
  patience = 30_000,
): Promise<unknown> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await engine.run(body);
    if (wanted(value)) return value;
    if (performance.now() > end)
      throw new Error(`${engine.name}: still ${JSON.stringify(value)} after ${patience / 1000} s of ${body}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
