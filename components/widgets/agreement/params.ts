/** The parameters of the far-away verb. */
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';

export const id = 'agreement';

/** The networks of this seed are kept with the book; those of any other are trained when they are asked for. */
export const KEPT_SEED = 7;
export const MAX_CLAUSES = 8;
/** Words of a sentence of the reader's own that are read. */
export const MAX_WORDS = 48;

export const params = {
  grammar: { type: 'choice', default: 'en', values: ['en', 'zh'] },
  clauses: { type: 'integer', default: 5, min: 0, max: MAX_CLAUSES },
  first: { type: 'choice', default: 'one', values: ['one', 'many'] },
  distractors: { type: 'choice', default: 'mixed', values: ['same', 'opposite', 'mixed'] },
  cell: { type: 'choice', default: 'tanh', values: ['tanh', 'orthogonal', 'lstm', 'gru'] },
  training: { type: 'choice', default: 'none', values: ['none', 'long', 'all'] },
  draw: { type: 'seed', default: 112 },
  seed: { type: 'seed', default: KEPT_SEED },
  own: { type: 'text', default: '', maxLength: 300 },
} as const satisfies Schema;

export const defaultsByLanguage = { zh: { grammar: 'zh', draw: 3 } };

export type AgreementParams = ParamsOf<typeof params>;
export type CellName = AgreementParams['cell'];
/** On which sentences a network has been trained: on none, on long ones only, on short and long ones. */
export type Training = AgreementParams['training'];
export const cellNames: readonly CellName[] = params.cell.values;
