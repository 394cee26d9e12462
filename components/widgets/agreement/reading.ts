/** What is read off a network: how strongly each word acts on the loss at the predicted word, and how often it is right. */
import { plainNumber } from '../../../src/lib/widget.ts';
import { forward } from '../../../src/math/forward.ts';
import { sigmoid } from '../../../src/math/sigmoid.ts';
import { inputGradientNorms } from '../../../src/math/input-gradients.ts';
import { rng } from '../../../src/math/rng.ts';
import { createTrainer, type Model } from '../../../src/math/train/index.ts';
import { grammars, type Grammar, type GrammarName } from './grammar.ts';
import { modelOf, readyModel } from './kept.ts';
import { drawBatch, lengthOf, recurrentPart, wordVectors } from './network.ts';
import { cellNames, MAX_WORDS, type AgreementParams, type CellName } from './params.ts';
import { EXAM, type CellReading, type Problem, type Reading } from './result.ts';

/** The words of a line, or what is wrong with it. What follows an answer is not read. */
export function readLine(grammar: Grammar, line: string): number[] | Problem {
  const index = new Map(grammar.words.map(({ text }, i) => [text, i]));
  const pieces = grammar.split(line);
  const end = pieces.findIndex((piece) => grammar.answers.includes(piece));
  const found: number[] = [];
  for (const word of end < 0 ? pieces : pieces.slice(0, end)) {
    const known = index.get(word);
    if (known === undefined) return { kind: 'unknown', word };
    found.push(known);
  }
  if (found.length > MAX_WORDS) return { kind: 'long' };
  return found.some((i) => grammar.words[i]?.class !== 0) ? found : { kind: 'undecided' };
}

function drawn(grammar: Grammar, p: AgreementParams): number[] {
  const { clauses, distractors } = p;
  const first = p.first === 'one' ? 1 : -1;
  return grammar.sentence({ first, clauses, distractors }, rng(p.draw).fork('sentence'));
}

const rounded = (x: number): number | string =>
  plainNumber(Number.isFinite(x) ? Math.round(x * 1e3) / 1e3 : x);

/** L = −ln p(right): its gradient at the read-out is (1 − p)·(wrong − right), whatever the word. */
function readCell(
  cell: CellName,
  model: Model,
  name: GrammarName,
  sentence: readonly number[],
  right: 0 | 1,
  accuracy: number,
): CellReading {
  const vectors = wordVectors(name);
  const run = forward(
    recurrentPart(model),
    sentence.map((i) => vectors[i] ?? []),
  );
  const { Who, bo } = model.parameters;
  const d = model.shape.hidden;
  const row = (k: number): Float64Array => Who.subarray(k * d, (k + 1) * d);
  const [good, bad] = [row(right), row(1 - right)];
  const towards = Float64Array.from(good, (w, i) => w - (bad[i] ?? 0));
  const last = run.h.data.subarray(run.T * d);
  const bias = (bo[right] ?? 0) - (bo[1 - right] ?? 0);
  const margin = towards.reduce((sum, w, i) => sum + w * (last[i] ?? 0), bias);
  const doubt = Math.log10(sigmoid(-margin));
  return {
    cell,
    log10: [...inputGradientNorms(run, towards)].map((norm) => rounded(norm + doubt)),
    margin: Math.round(margin * 1e4) / 1e4,
    accuracy,
  };
}

/** The share of right answers on sentences that the training has not seen, of the length and kind that is set. */
function examine(model: Model, p: AgreementParams): number {
  const T = lengthOf(p.grammar, p.clauses);
  const random = rng(p.clauses).fork(`exam ${p.distractors}`);
  const { x, targets } = drawBatch(p.grammar, T, EXAM, {
    clauses: () => p.clauses,
    distractors: p.distractors,
    random,
  });
  const trainer = createTrainer(model, {
    steps: T,
    batch: EXAM,
    loss: 'crossEntropy',
    readOut: 'last',
    optimizer: { kind: 'sgd', rate: 1 },
  });
  return Math.round(trainer.evaluate(x, targets.slice(-EXAM)).accuracy * EXAM) / EXAM;
}

export function* readingRun(p: AgreementParams): Generator<number, Reading, void> {
  const grammar = grammars[p.grammar];
  const read = p.own === '' ? drawn(grammar, p) : readLine(grammar, p.own);
  const sentence = Array.isArray(read) ? read : drawn(grammar, p);
  const words = sentence.flatMap((i) => grammar.words[i] ?? []);
  const first = words.findIndex((word) => word.class !== 0);
  const right = words[first]?.class === 1 ? 0 : 1;
  const own = yield* modelOf(p.grammar, p.cell, p.training, p.seed);
  const models = [p.cell, ...cellNames.filter((cell) => cell !== p.cell)].flatMap((cell) => {
    const model = cell === p.cell ? own : readyModel(p.grammar, cell, p.training, p.seed);
    return model ? [[cell, model] as const] : [];
  });
  return {
    words: grammar.write(words),
    classes: words.map((word) => word.class),
    first,
    right: grammar.answers[right],
    wrong: grammar.answers[1 - right] ?? '',
    ending: grammar.ending(p.draw),
    problem: Array.isArray(read) ? null : read,
    cells: models.map(([cell, model]) =>
      readCell(cell, model, p.grammar, sentence, right, examine(model, p)),
    ),
  };
}

/** Whether the answer is there at once, without training. */
export function isReady({ grammar, cell, training, seed }: AgreementParams): boolean {
  return readyModel(grammar, cell, training, seed) !== null;
}
