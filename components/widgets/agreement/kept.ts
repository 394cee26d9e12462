/** Trained weights as text, and the networks that a reader may ask for. */
import { PARAMETER_NAMES, zeroParameters, type Model } from '../../../src/math/train/index.ts';
import { grammars, type GrammarName } from './grammar.ts';
import { FINENESS, freshModel, shapeOf, train } from './network.ts';
import { cellNames, KEPT_SEED, type CellName, type Training } from './params.ts';
import { weights } from './weights.ts';

/** Weight 0 is this character: one character a weight, all of them letters (U+00C0 … U+02FF). */
const ZERO = 0x1e0;
const REACH = 0x11f;

/** @throws RangeError for a weight beyond ±287/64. */
export function encodeWeights({ parameters }: Model): string {
  const letters: string[] = [];
  for (const name of PARAMETER_NAMES)
    for (const w of parameters[name]) {
      const parts = Math.round(w * FINENESS);
      if (Math.abs(parts) > REACH) throw new RangeError(`${name} has a weight of ${w}, too large to be kept`);
      letters.push(String.fromCharCode(ZERO + parts));
    }
  return letters.join('');
}

function decodeWeights(text: string, cell: CellName): Model {
  const shape = shapeOf(cell);
  const parameters = zeroParameters(shape);
  let at = 0;
  for (const name of PARAMETER_NAMES)
    for (let i = 0; i < parameters[name].length; i++)
      parameters[name][i] = (text.charCodeAt(at++) - ZERO) / FINENESS;
  return { shape, parameters };
}

export const keyOf = (name: GrammarName, training: Training, cell: CellName): string =>
  `${name}-${training}-${cell}`;

/** Every network that is kept. */
export const keptNetworks = Object.keys(grammars).flatMap((name) =>
  (['long', 'all'] as const).flatMap((training) =>
    cellNames.map((cell) => ({ name: name as GrammarName, training, cell })),
  ),
);

/** A network that is there at once: untrained, or kept with the book. */
export function readyModel(
  name: GrammarName,
  cell: CellName,
  training: Training,
  seed: number,
): Model | null {
  if (training === 'none') return freshModel(cell, seed);
  const text = seed === KEPT_SEED ? weights[keyOf(name, training, cell)] : undefined;
  return text === undefined ? null : decodeWeights(text, cell);
}

const trained = new Map<string, Model>();
/** How many networks of other seeds are remembered. */
const REMEMBERED = 12;

/** The network asked for, trained where it has to be. */
export function* modelOf(
  name: GrammarName,
  cell: CellName,
  training: Training,
  seed: number,
): Generator<number, Model, void> {
  const ready = readyModel(name, cell, training, seed);
  if (ready !== null || training === 'none') return ready ?? freshModel(cell, seed);
  const key = `${keyOf(name, training, cell)}-${seed}`;
  const known = trained.get(key) ?? (yield* train(name, cell, training, seed));
  trained.delete(key);
  trained.set(key, known);
  for (const oldest of trained.keys()) if (trained.size > REMEMBERED) trained.delete(oldest);
  return known;
}
