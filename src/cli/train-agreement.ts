/**
 * `node src/cli/train-agreement.ts` trains the networks that the widget `agreement` keeps with the book, and writes them
 * where it reads them. To be run after a change of its grammars, its networks or their training; a test trains them again
 * and compares.
 */
import { writeFileSync } from 'node:fs';
import { encodeWeights, keyOf, keptNetworks } from '../../components/widgets/agreement/kept.ts';
import { train } from '../../components/widgets/agreement/network.ts';
import { KEPT_SEED } from '../../components/widgets/agreement/params.ts';
import { runToEnd } from '../lib/widget.ts';

const file = new URL('../../components/widgets/agreement/weights.ts', import.meta.url);
const lines = keptNetworks.map(({ name, training, cell }) => {
  const model = runToEnd(train(name, cell, training, KEPT_SEED));
  return `  '${keyOf(name, training, cell)}':\n    '${encodeWeights(model)}',`;
});
writeFileSync(
  file,
  `/** Trained networks, one character a weight: written by src/cli/train-agreement.ts, read by kept.ts. */\nexport const weights: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`,
);
