/** Draws that both grammars make. */
import type { Rng } from '../../../src/math/rng.ts';
import type { Order } from './grammar.ts';

/** The class wanted of the next noun in between. */
export function nextClass({ first, distractors }: Order, random: Rng): -1 | 1 {
  if (distractors === 'same') return first;
  if (distractors === 'opposite') return first === 1 ? -1 : 1;
  return random.integer(2) === 0 ? 1 : -1;
}

/** Takes one of the indices that are left, so that no word comes twice; `left` shrinks. */
export function pickFresh(left: number[], random: Rng): number {
  const [taken = 0] = left.splice(random.integer(left.length), 1);
  return taken;
}
