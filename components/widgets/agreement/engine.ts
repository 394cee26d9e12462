/**
 * The networks and what is read off them, which a page fetches when the reader first asks for what it did not bring along.
 * The server and the terminal load the definition, which provides them at once; no page does.
 */
import { runToEnd } from '../../../src/lib/widget.ts';
import type { AgreementParams } from './params.ts';
import type { isReady, readingRun } from './reading.ts';
import type { Reading } from './result.ts';

export interface Engine {
  readonly isReady: typeof isReady;
  readonly readingRun: typeof readingRun;
}

let engine: Engine | null = null;

export function provideEngine(given: Engine): void {
  engine = given;
}

/** The engine, if it is here. */
export const engineHere = (): Engine | null => engine;

export async function loadEngine(): Promise<Engine> {
  engine ??= await import('./reading.ts');
  return engine;
}

function present(): Engine {
  if (!engine) throw new Error('agreement: its networks are not loaded');
  return engine;
}

export const run = (p: AgreementParams): Generator<number, Reading, void> => present().readingRun(p);
export const compute = (p: AgreementParams): Reading => runToEnd(run(p));
