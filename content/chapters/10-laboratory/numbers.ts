import { fixed, integer, percent, powerOfTen, sciLog, toneOf, type Shown } from '../../../src/lib/format.ts';
import { numbers } from '../../../src/lib/number-table.ts';
import { held, measured, type Run } from './measured.ts';

/** What the text chooses rather than computes. */
export const settings: readonly string[] = [];

const LENGTHS = [5, 10, 15, 20, 30, 50];
const NETWORKS = ['tanh', 'orthogonal', 'lstm1', 'lstm3', 'gru1'];
const TASKS = ['agreement', 'latch', 'copy', 'adding'];
const REMEDIES = [
  'gaussian',
  'identity',
  'relu',
  'relu-identity',
  'lstm0',
  'lstm-orthogonal',
  'gru3',
  'unclipped',
  'rate-0.01',
  'rate-0.03',
  'units-24',
  'units-48',
  'updates-1000',
];
/** Of these the starts are measured against each other: all take the same small steps. */
const STARTS = [
  ...NETWORKS,
  'gaussian',
  'identity',
  'relu',
  'relu-identity',
  'lstm0',
  'lstm-orthogonal',
  'gru3',
];

function runsOf(name: string): readonly Run[] {
  const runs = measured[name];
  if (!runs) throw new Error(`no experiment "${name}"`);
  return runs;
}

const learned = (runs: readonly Run[]): readonly Run[] => runs.filter(([outcome]) => outcome === 1);
const failed = (runs: readonly Run[]): readonly Run[] => runs.filter(([outcome]) => outcome !== 1);
const count = (name: string): Shown => integer(learned(runsOf(name)).length);
const start = (runs: readonly Run[]): number[] => runs.map((run) => run[2]);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low === high ? low : low + (at - Math.floor(at)) * (high - low);
}
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A ratio to lag 0, given by its log10, coloured as the figure does. */
const ratio = (log10: number): Shown => powerOfTen(log10, 1, { tone: toneOf(log10, 2) });
const updates = (name: string): Shown => fixed(median(learned(runsOf(name)).map((run) => run[1])), 0);
const lambda = (values: readonly number[]): Shown => fixed(median(values), 2);
const first = (name: string): Shown => lambda(runsOf(name).map((run) => run[4]));
const last = (name: string): Shown => lambda(runsOf(name).map((run) => run[5]));
const id = (name: string): string => name.replace('.', '');

const tables: Record<string, Shown> = {};
for (const T of LENGTHS)
  for (const network of NETWORKS) {
    const name = `agreement-${T}/${network}`;
    tables[`learned-${T}-${network}`] = count(name);
    tables[`start-${T}-${network}`] = ratio(median(start(runsOf(name))));
  }
for (const remedy of [...NETWORKS, ...REMEDIES]) {
  const name = `agreement-20/${remedy}`;
  tables[`remedy-${id(remedy)}`] = count(name);
  tables[`remedy-${id(remedy)}-start`] = ratio(median(start(runsOf(name))));
  if (learned(runsOf(name)).length > 0) tables[`remedy-${id(remedy)}-updates`] = updates(name);
}
for (const task of TASKS)
  for (const network of NETWORKS) tables[`task-${task}-${network}`] = count(`task-${task}/${network}`);
for (const rate of ['0.002', '0.02', '0.2'])
  for (const clip of ['none', 'norm', 'value'])
    tables[`clip-${id(rate)}-${clip}`] = count(`clip-${rate}/${clip}`);

/** All networks at T = 20 that take the same small steps, whatever their cell and start. */
const pool = STARTS.flatMap((name) => runsOf(`agreement-20/${name}`));
const below = pool.filter((run) => run[2] < -4);
const above = pool.filter((run) => run[2] > -2);
const between = pool.filter((run) => run[2] >= -4 && run[2] <= -2);

/** The one plain network of T = 20 that learns: its seed, and how far its gradient reached, against the best of the others. */
const plain = runsOf('agreement-20/tanh');
const lucky = plain.findIndex(([outcome]) => outcome === 1);
const others = Math.max(...start(plain.filter((_, i) => i !== lucky)));

/** P(at least k of n) for a chance p. */
function atLeast(n: number, k: number, p: number): number {
  let log = n * Math.log1p(-p);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += Math.exp(log);
    log += Math.log((n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return sum;
}

/** Where an increasing function of a chance passes `level`. */
function solve(f: (p: number) => number, level: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const p = (low + high) / 2;
    if (f(p) < level) low = p;
    else high = p;
  }
  return (low + high) / 2;
}

/** The exact 95% interval of k successes out of n. */
const lower = (n: number, k: number): number => solve((p) => atLeast(n, k, p), 0.025);
const upper = (n: number, k: number): number => solve((p) => atLeast(n, k + 1, p), 0.975);

const sigmoid = (b: number): number => 1 / (1 + Math.exp(-b));
const gate = (b: number): Shown => sciLog(20 * Math.log10(sigmoid(b)), 2);

export default numbers({
  ...tables,
  'guess-bound': powerOfTen(Math.ceil(-64.8 / Math.LN10), 0),
  'guess-window': powerOfTen(Math.ceil((Math.log(391) - 64.8) / Math.LN10), 0),
  'guess-batch': percent(1 - (1 - 2 ** -16) ** 400, 1),
  'near-updates': updates('agreement-5/tanh'),
  'orthogonal-updates': updates('agreement-20/orthogonal'),
  'lucky-seed': integer(lucky + 1),
  'lucky-start': ratio(plain[lucky]?.[2] ?? NaN),
  'lucky-others': ratio(others),
  'lucky-end': ratio(plain[lucky]?.[3] ?? NaN),
  'lucky-updates': integer(plain[lucky]?.[1] ?? NaN),
  'pool-all': integer(pool.length),
  'pool-below': integer(below.length),
  'pool-below-learned': integer(learned(below).length),
  'pool-between': integer(between.length),
  'pool-between-learned': integer(learned(between).length),
  'pool-above': integer(above.length),
  'pool-above-learned': integer(learned(above).length),
  'lambda-tanh-start': first('agreement-20/tanh'),
  'lambda-tanh-end': last('agreement-20/tanh'),
  'lambda-orthogonal-start': first('agreement-20/orthogonal'),
  'lambda-orthogonal-end': last('agreement-20/orthogonal'),
  'lambda-lstm3-start': first('agreement-20/lstm3'),
  'lambda-lstm3-end': last('agreement-20/lstm3'),
  'lambda-relu-identity-start': first('agreement-20/relu-identity'),
  'lambda-relu-identity-end': last('agreement-20/relu-identity'),
  'lambda-rate-end': last('agreement-20/rate-0.03'),
  'lambda-learned-low': fixed(
    quantile(
      learned(pool).map((run) => run[5]),
      0.25,
    ),
    2,
  ),
  'lambda-learned-high': fixed(
    quantile(
      learned(pool).map((run) => run[5]),
      0.75,
    ),
    2,
  ),
  'lambda-learned-least': fixed(Math.min(...learned(pool).map((run) => run[5])), 2),
  'lambda-failed': lambda(failed(pool).map((run) => run[5])),
  'lambda-twenty': ratio((21 * median(plain.map((run) => run[4]))) / Math.LN10),
  'orthogonal-end': fixed(10 ** median(runsOf('agreement-20/orthogonal').map((run) => run[3])), 0),
  'orthogonal-above': integer(runsOf('agreement-20/orthogonal').filter((run) => run[3] > 0).length),
  'tanh-end': ratio(median(plain.map((run) => run[3]))),
  'identity-learned-end': ratio(median(learned(runsOf('agreement-20/identity')).map((run) => run[3]))),
  'clip-diverged': integer(runsOf('clip-0.2/none').filter(([outcome]) => outcome === 2).length),
  'clip-largest': powerOfTen(median(runsOf('clip-0.02/none').map((run) => run[7])), 1),
  'clip-largest-norm': powerOfTen(median(runsOf('clip-0.02/norm').map((run) => run[7])), 1),
  'held-en-word': powerOfTen(held.en[0], 0, { tone: 'vanish' }),
  'held-en-steepest': powerOfTen(held.en[1], 0, { tone: 'explode' }),
  'held-en-mean': fixed(10 ** held.en[2], 1),
  'held-en-one': fixed(held.en[3], 1),
  'held-en-other': fixed(held.en[4], 1),
  'held-zh-word': powerOfTen(held.zh[0], 0, { tone: 'vanish' }),
  'held-zh-steepest': powerOfTen(held.zh[1], 0, { tone: 'explode' }),
  'none-of-twenty': percent(1 - 0.05 ** (1 / 20), 0),
  'ten-low': percent(lower(20, 10), 0),
  'ten-high': percent(upper(20, 10), 0),
  'one-high': percent(upper(20, 1), 0),
  'gate-0': gate(0),
  'gate-1': gate(1),
  'gate-3': fixed(sigmoid(3) ** 20, 2),
  'copy-score': percent(median(runsOf('task-copy/lstm3').map((run) => run[6])), 0),
});
