import { pathToFileURL } from 'node:url';
import {
  ensembles,
  eigenvalues,
  multiply,
  powerNorms,
  pseudospectrum,
  rng,
  singularValues,
  svd,
  toRows,
  zeros,
} from '../../../src/math/index.ts';
import { createModel, createTrainer, tanhInto, type TrainableCell } from '../../../src/math/train/index.ts';
import { timeRival, type Rival, type RivalResult, type RivalTask } from './rivals.ts';
import { align, warmMedian } from './timing.ts';

const POWERS = 100;
const RIVAL_LIMIT = 8000;

/** One line of the comparison; times in milliseconds. */
export interface BenchLine {
  readonly task: string;
  readonly n: number;
  readonly ours: number;
  readonly rivals: Partial<Record<Rival, RivalResult>>;
}

function trainer(cell: TrainableCell, d: number, T: number, batch: number): () => unknown {
  const random = rng(7);
  const model = createModel({ cell, inputs: 3, hidden: d, outputs: 1 }, random, { recurrent: 'orthogonal' });
  const made = createTrainer(model, {
    steps: T,
    batch,
    loss: 'squared',
    readOut: 'last',
    optimizer: { kind: 'sgd', rate: 0.1 },
  });
  const inputs = Float64Array.from({ length: T * batch * 3 }, () => random.normal());
  const targets = Float64Array.from({ length: batch }, () => random.normal());
  return () => made.gradient(inputs, targets);
}

const shown = (time: RivalResult | undefined, ours: number): string =>
  time === undefined
    ? ''
    : typeof time === 'number'
      ? `${time.toFixed(3)} (${(time / ours).toFixed(1)}×)`
      : time;

/**
 * Times this library against ml-matrix and mathjs on the same seeded inputs, medians of warm runs, one process at a time.
 * Takes about two minutes, most of it the rivals'.
 */
export async function mathBench(): Promise<{
  table: string;
  results: { lines: BenchLine[]; alone: Record<string, number> };
}> {
  const lines: BenchLine[] = [];
  const compare = async (
    task: RivalTask,
    n: number,
    action: () => unknown,
    rivals: readonly Rival[],
  ): Promise<void> => {
    const rows = toRows(ensembles.gaussian(n, 1, rng(n)));
    const times: Partial<Record<Rival, RivalResult>> = {};
    for (const rival of rivals) times[rival] = await timeRival(rival, task, rows, RIVAL_LIMIT);
    lines.push({ task, n, ours: warmMedian(action), rivals: times });
  };
  for (const n of [8, 16, 32, 64, 128]) {
    const A = ensembles.gaussian(n, 1, rng(n));
    const out = zeros(n, n);
    await compare('matmul', n, () => multiply(A, A, out), ['ml-matrix', 'mathjs']);
    await compare('eigenvalues', n, () => eigenvalues(A), ['ml-matrix', 'mathjs']);
    await compare('singularValues', n, () => singularValues(A), ['ml-matrix', 'mathjs']);
    if (n <= 64)
      await compare(
        'powerNorms',
        n,
        () => powerNorms(A, POWERS),
        n <= 32 ? ['ml-matrix', 'mathjs'] : ['ml-matrix'],
      );
  }
  await compare('rnn', 32, trainer('tanh', 32, 100, 32), ['ml-matrix', 'mathjs']);

  const alone: Record<string, number> = {};
  for (const n of [32, 64]) {
    const A = ensembles.gaussian(n, 1, rng(n));
    alone[`eigenvalues + singular values + ${POWERS} power norms, n=${n}`] = warmMedian(() => [
      eigenvalues(A),
      singularValues(A),
      powerNorms(A, POWERS),
    ]);
    alone[`svd with vectors, n=${n}`] = warmMedian(() => svd(A));
  }
  for (const cell of ['relu', 'diagonal', 'lstm', 'gru'] as const) {
    alone[`${cell} forward + backward, d=32, T=100, batch 32`] = warmMedian(trainer(cell, 32, 100, 32));
  }
  const large = ensembles.gaussian(128, 1, rng(128));
  const axis = Float64Array.from({ length: 8 }, (_, i) => -1.4 + 0.4 * i);
  alone['σ_min(zI − A) per point, n=128, Schur form included (64 points)'] =
    warmMedian(() => pseudospectrum(large, axis, axis), 2000) / 64;
  const x = Float64Array.from({ length: 10_000 }, (_, i) => (i - 5000) / 1000);
  const y = new Float64Array(x.length);
  alone['tanhInto, ns a value'] = (warmMedian(() => tanhInto(x, y, x.length)) * 1e6) / x.length;
  alone['Math.tanh, ns a value'] =
    (warmMedian(() => x.forEach((v, i) => (y[i] = Math.tanh(v)))) * 1e6) / x.length;

  const table = [
    align([
      ['task', 'n', 'ours (ms)', 'ml-matrix', 'mathjs'],
      ...lines.map(({ task, n, ours, rivals }) => [
        task,
        String(n),
        ours.toFixed(4),
        shown(rivals['ml-matrix'], ours),
        shown(rivals.mathjs, ours),
      ]),
    ]),
    '',
    align([['alone', 'ms'], ...Object.entries(alone).map(([what, time]) => [what, time.toFixed(3)])]),
  ].join('\n');
  return { table, results: { lines, alone } };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log((await mathBench()).table);
