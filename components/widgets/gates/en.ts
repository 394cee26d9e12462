import { stepSets } from './steps.ts';
import type { GatesWords } from './words.ts';

const fate = { vanish: 'it vanishes', steady: 'it is kept', explode: 'it explodes' };

const texts = [
  'bias 1, gates alone',
  'half after 100 steps: bias 4.97',
  'half after 1000 steps: bias 7.27',
  'bias 1 with recurrent weights',
  'bias 5 with recurrent weights',
  'the same without input',
  'chrono initialisation',
  'GRU, bias 5',
];

export const en: GatesWords = {
  title: 'Gates',
  question: 'How long does a forget gate remember, and is the forget gate the whole story?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'The usual forget bias of 1 is down to half after little more than two steps; to keep half over a hundred steps takes a bias near 5, over a thousand one above 7. That is the direct path, the product of the gates. The full Jacobian has all paths, those through h and the recurrent weights too, and it is not that product: at bias 1 it lies several orders of magnitude above, and at bias 5, where the gates keep about half, it grows to some ten to several hundred times its first size; without input, past a million times. An LSTM can explode. Chrono initialisation, which closes the input gate as far as it opens the forget gate, keeps the two together. So does the update gate of the GRU: what it keeps, it does not take from the candidate.',
  goal: 'See what a forget bias buys in steps of memory, and that an LSTM is more than the product of its gates.',
  params: {
    cell: { label: 'cell', help: 'the gated cell', values: { lstm: 'LSTM', gru: 'GRU' } },
    init: {
      label: 'gate biases',
      help: 'one bias for all units, or chrono: the logarithm of a random time between 1 and T − 1 for each unit',
      values: { constant: 'all alike', chrono: 'chrono' },
    },
    bias: {
      label: 'bias',
      help: 'bias b of the forget gate of the LSTM, or of the update gate of the GRU, when all are alike',
    },
    T: { label: 'T', help: 'number of time steps' },
    weights: {
      label: 'weights',
      help: 'scale of all weights: entries of standard deviation scale/√n; at 0 the gates stand still',
    },
    inputs: { label: 'input', help: 'standard deviation of the entries of the random inputs' },
    n: { label: 'n', help: 'number of units' },
    seed: { label: 'seed', help: 'which random weights, inputs and chrono times' },
  },
  mathematics: [
    'LSTM: $c_t=f_t\\odot c_{t-1}+i_t\\odot g_t$ and $h_t=o_t\\odot\\tanh c_t$, where $f_t,i_t,o_t,g_t$ depend on $h_{t-1}$ and $x_t$. The direct path over $l$ steps is $\\operatorname{diag}(f_T\\odot\\cdots\\odot f_{T-l+1})$, and its norm the largest of these products, $\\max_u\\prod_tf_t[u]$.',
    'All paths: the block $\\partial c_T/\\partial c_{T-l}$ of the product of the Jacobians of $(h,c)$; $c_{T-l}$ is moved, $h_{T-l}$ is not. It contains the direct path and every path that leaves $c$ through $h$ and comes back through $W_{hh}$ and a gate. With weights 0 there are none of these.',
    'GRU: $h_t=(1-z_t)\\odot n_t+z_t\\odot h_{t-1}$, so the gate that keeps is $z_t$ and the memory is $h$ itself. Some texts exchange $z$ and $1-z$; here it is as in PyTorch.',
    'A gate held at $\\sigma(b)=1/(1+e^{-b})$ is down to half after $\\ln2/\\ln(1+e^{-b})$ steps, for large $b$ about $e^b\\ln2$. So half is left after $T$ steps if $b=-\\ln(2^{1/T}-1)$: each further unit of bias makes the memory $e$ times as long.',
    'Chrono initialisation (Tallec and Ollivier) draws $b_f=\\ln U$ with $U$ uniform on $[1,T-1]$ for each unit, and sets $b_i=-b_f$: units with all time scales up to $T$, of which the slow ones write little. For the GRU the single gate does both.',
    'Weights are normal, all blocks alike, inputs independent and normal; the start is zero. One draw is one number: the full Jacobian spreads by two orders of magnitude or more over seeds.',
  ],
  lagAxis: 'lag l, steps back from T',
  sizeAxis: 'memory left over l steps; dashed: σ(b)ˡ',
  allPaths: 'all paths',
  directPath: (product) => `direct ${product}`,
  biasAxis: (gate) => `bias b of the gate ${gate}`,
  halfAxis: 'steps to half, of a gate held at σ(b)',
  biasLabel:
    'Steps until half is left, against the bias of a gate held at σ(b); the biases in use are marked.',
  columns: ['lag l', 'all paths', 'direct, largest', 'direct, least', 'σ(b)ˡ'],
  about: {
    lstm: 'The memory is c, its gate f: c = f c + i g, unit by unit.',
    gru: 'The memory is h, its gate z: h = z h + (1 − z) n, unit by unit.',
  },
  chronoAbout: (T, cell) =>
    `Each bias is the logarithm of a random time from 1 to ${T - 1}${cell === 'lstm' ? '; the input gate has the opposite bias.' : '.'} σ(b) below is that of the slowest unit.`,
  readouts: {
    held: 'half-life at σ(b)',
    steps: 'steps',
    needed: (T) => `bias for half over T = ${T}`,
    heldAt: (T) => `σ(b)ˡ, l = ${T}`,
    direct: (gate, T) => `largest ∏${gate}, l = ${T}`,
    full: (T) => `all paths, l = ${T}`,
    ratio: 'all paths over direct',
    gate: 'mean gate',
  },
  badge: { vanish: 'all paths: vanishing', steady: 'all paths: kept', explode: 'all paths: exploding' },
  hint: (direct, full, equal) => {
    if (equal) return 'Nothing leads back through the weights here: the direct path is all there is.';
    if (direct === 'vanish' && full === 'vanish')
      return 'The direct path dies, and so does the whole; yet they do not die at one rate.';
    if (direct === 'vanish') return 'The gates forget, and the paths through h bring back what they forgot.';
    return full === 'explode'
      ? 'The gates keep the memory, and the paths through h blow it up.'
      : 'The gates keep the memory, and the other paths add little.';
  },
  describe: (f) => {
    const cell = f.cell === 'lstm' ? 'An LSTM' : 'A GRU';
    const biases = f.chrono ? 'chrono biases' : `gate bias ${f.bias}`;
    const apart =
      f.relation === 'equal'
        ? 'which is the direct path itself'
        : `${f.apart} times ${f.relation === 'above' ? 'as much' : 'less'}`;
    return `${cell} with ${biases}: ${f.chrono ? 'its slowest gate, held still,' : 'a gate held at that'} is down to half after ${f.half} steps. Over ${f.T} steps the direct path keeps ${f.direct}; all paths together come to ${f.full}, ${apart}: ${fate[f.tone]}.`;
  },
};
