/** The tree's own modules, loaded as Node runs them; the tree may be another than the one this file stands in. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Exercise } from '../lib/exercise.ts';
import type { AnyDefinition } from '../lib/widget.ts';
import { exists, filesBelow } from './files.ts';
import { problem, shortened, type Problem } from './problem.ts';

const require = createRequire(import.meta.url);

function load(root: string, file: string): Readonly<Record<string, unknown>> {
  return require(join(root, file)) as Record<string, unknown>;
}

export const registryFile = 'components/widgets/registry.ts';
export const deckFile = 'components/widgets/flashcards/deck.ts';

/** The widgets of the tree, none where it has no registry; null where the registry cannot be loaded. */
export function widgetsOf(root: string): readonly AnyDefinition[] | null {
  if (!exists(root, registryFile)) return [];
  try {
    return load(root, registryFile)['registry'] as readonly AnyDefinition[];
  } catch {
    return null;
  }
}

/** What the checks need to know of a card of the deck. */
export interface DeckCard {
  readonly id: string;
  readonly errata: readonly string[];
  readonly shows: { readonly widget: string; readonly params: Readonly<Record<string, unknown>> } | null;
}

/** The deck of cards, or null where the tree has none or it cannot be loaded. */
export function deckOf(root: string): readonly DeckCard[] | null {
  if (!exists(root, deckFile)) return null;
  try {
    return load(root, deckFile)['deck'] as readonly DeckCard[];
  } catch {
    return null;
  }
}

/** A `numbers.ts` as it runs: ids of its numbers and its settings. */
export function runNumbers(root: string, file: string): { ids: string[]; settings: readonly string[] } {
  const loaded = load(root, file);
  return {
    ids: Object.keys(loaded['default'] ?? {}),
    settings: (loaded['settings'] ?? []) as readonly string[],
  };
}

/** What an `answer.ts` says, or null where it is missing or cannot be loaded. */
export function answerOf(root: string, file: string): Exercise | null {
  if (!exists(root, file)) return null;
  try {
    return (load(root, file)['default'] ?? null) as Exercise | null;
  } catch {
    return null;
  }
}

/** The registry, the deck and the answers can be loaded; what depends on them is checked only then. */
export function checkLoads(root: string): Problem[] {
  const answers = filesBelow(root, 'content/exercises').filter((file) => file.endsWith('/answer.ts'));
  return [registryFile, deckFile, ...answers].flatMap((file) => {
    if (!exists(root, file)) return [];
    try {
      load(root, file);
      return [];
    } catch (error) {
      return [problem(file, 1, `cannot be loaded: ${shortened(String(error), 200)}`)];
    }
  });
}
