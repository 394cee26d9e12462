/**
 * `node src/cli/measure-laboratory.ts` runs the experiments of the chapter `laboratory` (five minutes) and writes what they
 * gave where the chapter's numbers read it. To be run after a change of the networks, the tasks or the training; a test
 * runs a sample again and compares.
 */
import { writeFileSync } from 'node:fs';
import { heldBit, measure, SEEDS, settings } from './laboratory-runs.ts';

const file = new URL('../../content/chapters/10-laboratory/measured.ts', import.meta.url);
const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
const rows = [...settings].map(([name, p]) => {
  const runs = seeds.map((seed) => `    [${measure(p, seed).join(', ')}],`);
  process.stdout.write(`${name}\n`);
  return `  '${name}': [\n${runs.join('\n')}\n  ],`;
});
writeFileSync(
  file,
  `/** What the experiments of this chapter gave: written by src/cli/measure-laboratory.ts, tested in tests/content. */

/** Outcome (0 not learned, 1 learned, 2 out of range), updates, reach at the first update and the last (log10), λ₁ at the start and the end, last score, largest gradient norm (log10). */
export type Run = readonly [number, number, number, number, number, number, number, number];

/** By setting, the runs of seeds 1, 2, …. */
export const measured: Readonly<Record<string, readonly Run[]>> = {
${rows.join('\n')}
};

/** A bit held fast, by grammar: log10 of the gradient at the first word, of the steepest on the way to the other word, and of the mean slope; the margins at both ends. */
export const held: Readonly<Record<'en' | 'zh', readonly [number, number, number, number, number]>> = {
  en: [${heldBit('en').join(', ')}],
  zh: [${heldBit('zh').join(', ')}],
};
`,
);
