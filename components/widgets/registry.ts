/** The one list of widgets, in the order of the book. It imports definitions, never views. */
import type { AnyDefinition } from '../../src/lib/widget.ts';
import { agreement } from './agreement/definition.ts';
import { clipping } from './clipping/definition.ts';
import { deepStack } from './deep-stack/definition.ts';
import { edgeOfChaos } from './edge-of-chaos/definition.ts';
import { eigenvalueRing } from './eigenvalue-ring/definition.ts';
import { feedbackLoop } from './feedback-loop/definition.ts';
import { fixedPoint } from './fixed-point/definition.ts';
import { flashcards } from './flashcards/definition.ts';
import { gates } from './gates/definition.ts';
import { gradientByLag } from './gradient-by-lag/definition.ts';
import { jacobianChain } from './jacobian-chain/definition.ts';
import { linearSystem } from './linear-system/definition.ts';
import { matrixSpectrum } from './matrix-spectrum/definition.ts';
import { matrixWords } from './matrix-words/definition.ts';
import { scalarPower } from './scalar-power/definition.ts';
import { silentBomb } from './silent-bomb/definition.ts';
import { training } from './train/definition.ts';

/** Parameters are checked against each definition's own schema before they reach it, so its types may be forgotten here. */
function listed(definition: unknown): AnyDefinition {
  return definition as AnyDefinition;
}

export const registry: readonly AnyDefinition[] = [
  listed(agreement),
  listed(linearSystem),
  listed(matrixSpectrum),
  listed(scalarPower),
  listed(jacobianChain),
  listed(silentBomb),
  listed(matrixWords),
  listed(edgeOfChaos),
  listed(gradientByLag),
  listed(clipping),
  listed(flashcards),
  listed(deepStack),
  listed(feedbackLoop),
  listed(fixedPoint),
  listed(gates),
  listed(eigenvalueRing),
  listed(training),
];

export function definitionOf(id: string): AnyDefinition | undefined {
  return registry.find((definition) => definition.id === id);
}
