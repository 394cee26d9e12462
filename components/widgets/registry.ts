/** The one list of widgets, in the order of the book. It imports definitions, never views. */
import type { AnyDefinition } from '../../src/lib/widget.ts';
import { flashcards } from './flashcards/definition.ts';
import { matrixSpectrum } from './matrix-spectrum/definition.ts';
import { scalarPower } from './scalar-power/definition.ts';

/** Parameters are checked against each definition's own schema before they reach it, so its types may be forgotten here. */
function listed(definition: unknown): AnyDefinition {
  return definition as AnyDefinition;
}

export const registry: readonly AnyDefinition[] = [
  listed(matrixSpectrum),
  listed(scalarPower),
  listed(flashcards),
];

export function definitionOf(id: string): AnyDefinition | undefined {
  return registry.find((definition) => definition.id === id);
}
