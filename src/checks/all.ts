/** The one list of checks of the sources. What needs a build stands in dist.ts. */
import { checkCards } from './cards.ts';
import { checkExercises } from './exercises.ts';
import { checkClaims } from './claims.ts';
import { checkGlossary } from './glossary.ts';
import { checkIds } from './ids.ts';
import { checkImports } from './imports.ts';
import { checkKatex } from './katex.ts';
import { checkLoads } from './load.ts';
import { checkNumbers } from './numbers.ts';
import { checkParity } from './parity.ts';
import { checkReferences } from './references.ts';
import { checkSyntax } from './source.ts';
import { checkTeaching } from './teaching.ts';
import { checkTypography } from './typography.ts';
import { checkUi } from './ui.ts';
import { checkVocabulary } from './vocabulary.ts';
import { sorted, type Check, type Problem } from './problem.ts';

export const checks: Readonly<Record<string, Check>> = {
  syntax: checkSyntax,
  loads: checkLoads,
  imports: checkImports,
  vocabulary: checkVocabulary,
  ids: checkIds,
  references: checkReferences,
  numbers: checkNumbers,
  parity: checkParity,
  claims: checkClaims,
  cards: checkCards,
  exercises: checkExercises,
  teaching: checkTeaching,
  glossary: checkGlossary,
  katex: checkKatex,
  typography: checkTypography,
  ui: checkUi,
};

/** Everything that the checks have to say of a tree. */
export function checkAll(root: string): Problem[] {
  return sorted(Object.values(checks).flatMap((check) => check(root)));
}
