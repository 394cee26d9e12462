/** The experiments of the chapter `laboratory` that are too long for a build, and how one of their runs is measured. */
import { readyModel } from '../../components/widgets/agreement/kept.ts';
import { LONG, recurrentPart, wordVectors } from '../../components/widgets/agreement/network.ts';
import { KEPT_SEED } from '../../components/widgets/agreement/params.ts';
import { grammars, type GrammarName } from '../../components/widgets/agreement/grammar.ts';
import type { TrainParams } from '../../components/widgets/train/params.ts';
import { createRunner, type Runner } from '../../components/widgets/train/runner.ts';
import { forward } from '../math/forward.ts';
import { inputGradientNorms } from '../math/input-gradients.ts';
import { rng } from '../math/rng.ts';
import type { Model } from '../math/train/index.ts';

/** Seeds 1 … 20 of every setting. */
export const SEEDS = 20;

const base: TrainParams = {
  task: 'agreement',
  T: 20,
  cell: 'tanh',
  init: 'default',
  gate: 1,
  units: 16,
  optimizer: 'adam',
  rate: 0.003,
  clip: 'norm',
  limit: 1,
  steps: 300,
  race: 1,
  seed: 1,
  show: 'score',
};

type Changes = Partial<TrainParams>;

/** The five networks that are compared throughout. */
const networks: Readonly<Record<string, Changes>> = {
  tanh: {},
  orthogonal: { init: 'orthogonal' },
  lstm1: { cell: 'lstm', gate: 1 },
  lstm3: { cell: 'lstm', gate: 3 },
  gru1: { cell: 'gru', gate: 1 },
};

/** One thing changed at a time, beside the five. */
const remedies: Readonly<Record<string, Changes>> = {
  gaussian: { init: 'gaussian' },
  identity: { init: 'identity' },
  relu: { cell: 'relu' },
  'relu-identity': { cell: 'relu', init: 'identity' },
  lstm0: { cell: 'lstm', gate: 0 },
  'lstm-orthogonal': { cell: 'lstm', init: 'orthogonal' },
  gru3: { cell: 'gru', gate: 3 },
  unclipped: { clip: 'none' },
  'rate-0.01': { rate: 0.01 },
  'rate-0.03': { rate: 0.03 },
  'units-24': { units: 24 },
  'units-48': { units: 48 },
  'updates-1000': { steps: 1000 },
};

const latch: Changes = { task: 'latch', T: 30, cell: 'relu', init: 'identity', optimizer: 'sgd' };

function crossed(
  sets: Readonly<Record<string, Changes>>,
  others: Readonly<Record<string, Changes>>,
): [string, Changes][] {
  return Object.entries(others).flatMap(([name, other]) =>
    Object.entries(sets).map(([set, changes]): [string, Changes] => [
      `${name}/${set}`,
      { ...other, ...changes },
    ]),
  );
}

const entries: readonly [string, Changes][] = [
  ...crossed(networks, Object.fromEntries([5, 10, 15, 20, 30, 50].map((T) => [`agreement-${T}`, { T }]))),
  ...crossed(remedies, { 'agreement-20': {} }),
  ...crossed(
    networks,
    Object.fromEntries(
      (['agreement', 'latch', 'copy', 'adding'] as const).map((task) => [
        `task-${task}`,
        { task, rate: 0.01, steps: 400 },
      ]),
    ),
  ),
  ...crossed(
    { none: { clip: 'none' }, norm: { clip: 'norm' }, value: { clip: 'value' } },
    Object.fromEntries([0.002, 0.02, 0.2].map((rate) => [`clip-${rate}`, { ...latch, rate }])),
  ),
];

/** Every setting by name. */
export const settings: ReadonlyMap<string, TrainParams> = new Map(
  entries.map(([name, changes]) => [name, { ...base, ...changes }]),
);

const outcomes = ['unsolved', 'solved', 'diverged'] as const;
const short = (x: number): number => Number(x.toPrecision(4));
const far = (lag: readonly number[]): number => (lag.at(-1) ?? NaN) - (lag[0] ?? NaN);

/** A run as the numbers that are kept; their order is that of `Run` in the chapter's data. */
export function measure(p: TrainParams, seed: number): number[] {
  // One point of the curves is enough: that of the last update is always made.
  const r: Runner = createRunner(p, p.T, seed, p.steps);
  while (r.fate === 'running') r.step();
  const numbers = [
    far(r.lagStart),
    far(r.lag),
    r.lambda[0] ?? NaN,
    r.lambda.at(-1) ?? NaN,
    r.recent,
    r.largest,
  ];
  return [outcomes.indexOf(r.fate), r.made, ...numbers.map(short)];
}

/** Halvings of the segment in search of the place where the answer turns. */
const HALVINGS = 50;

/**
 * log10 of the gradient of the margin along the segment between the vectors of the two first words, everything else kept:
 * at the first word, at the steepest place met in closing in on where the answer turns, and on the average of the segment;
 * then the margins at both ends.
 */
export function steepness(name: GrammarName, model: Model, draw: number): number[] {
  const grammar = grammars[name];
  const vectors = wordVectors(name);
  const sentence = (first: 1 | -1): readonly number[] =>
    grammar.sentence({ first, clauses: LONG, distractors: 'mixed' }, rng(draw).fork('sentence'));
  const [one, many] = [sentence(1), sentence(-1)];
  const at = one.findIndex((word) => (grammar.words[word]?.class ?? 0) !== 0);
  const [from, to] = [vectors[one[at] ?? 0] ?? [], vectors[many[at] ?? 0] ?? []];
  const { Who, bo } = model.parameters;
  const d = model.shape.hidden;
  const towards = Float64Array.from({ length: d }, (_, i) => (Who[i] ?? 0) - (Who[d + i] ?? 0));
  const read = (share: number): { gradient: number; margin: number } => {
    const inputs = one.map((word, t) =>
      t === at
        ? Float64Array.from(from, (x, i) => (1 - share) * x + share * (to[i] ?? 0))
        : (vectors[word] ?? new Float64Array(0)),
    );
    const run = forward(recurrentPart(model), inputs);
    const last = run.h.data.subarray(run.T * d);
    const margin = towards.reduce((sum, w, i) => sum + w * (last[i] ?? 0), (bo[0] ?? 0) - (bo[1] ?? 0));
    return { gradient: inputGradientNorms(run, towards)[at] ?? NaN, margin };
  };
  const ends = [read(0), read(1)] as const;
  const seen: number[] = ends.map(({ gradient }) => gradient);
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const { gradient, margin } = read(middle);
    seen.push(gradient);
    if (margin > 0 === ends[0].margin > 0) low = middle;
    else high = middle;
  }
  const distance = Math.hypot(...Array.from(from, (x, i) => x - (to[i] ?? 0)));
  const difference = Math.abs(ends[0].margin - ends[1].margin);
  return [
    ends[0].gradient,
    Math.max(...seen),
    Math.log10(difference / distance),
    ends[0].margin,
    ends[1].margin,
  ].map(short);
}

/** The sentence that the figure shows in each language. */
const draws: Readonly<Record<GrammarName, number>> = { en: 112, zh: 3 };

/** The steepness in the plain network that has been trained on short and long sentences. */
export function heldBit(name: GrammarName): number[] {
  const model = readyModel(name, 'tanh', 'all', KEPT_SEED);
  if (!model) throw new Error('the network is not kept with the book');
  return steepness(name, model, draws[name]);
}
