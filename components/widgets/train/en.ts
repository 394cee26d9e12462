import { stepSets } from './steps.ts';
import type { TrainFacts, TrainWords } from './words.ts';

const texts = [
  '5 nouns in between',
  '20 nouns in between',
  'where its gradient goes',
  'how far success reaches',
  'start from an orthogonal matrix',
  'LSTM',
  'LSTM, orthogonal start',
  'ReLU latch, unclipped',
  'ReLU latch, clipped',
  'adding, with a GRU',
];

const cells = {
  tanh: 'a tanh RNN',
  relu: 'a ReLU RNN',
  lstm: 'an LSTM',
  gru: 'a GRU',
  diagonal: 'a diagonal linear recurrence',
};
const inits = {
  default: 'the default start',
  gaussian: 'a Gaussian start',
  orthogonal: 'an orthogonal start',
  identity: 'a start at the identity',
};
const tasks = { agreement: 'agreement', latch: 'the latch', copy: 'copying', adding: 'adding' };

function outcome(f: TrainFacts): string {
  if (f.running) return `${f.solved} of ${f.race} networks have learned it so far.`;
  const count = `${f.solved} of ${f.race} networks learn it`;
  const updates =
    f.fewest === null
      ? ` within ${f.steps} updates`
      : f.fewest === f.most
        ? `, after ${f.fewest} updates`
        : `, after ${f.fewest} to ${f.most} updates`;
  const lost = f.diverged > 0 ? ` ${f.diverged} left the range of numbers.` : '';
  return `${count}${updates}.${lost}`;
}

export const en: TrainWords = {
  title: 'The training laboratory',
  question: 'How far back can a network learn to look, and what moves that limit?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'With 5 nouns in between, the plain tanh network learns agreement; with 20, from the default start, the three networks shown stay at chance: almost nothing of the gradient arrives at the subject. From an orthogonal matrix the same network learns it. It could represent the answer all along; what it lacked was the signal. An LSTM whose forget bias is raised by 1 learns it for some seeds and not for others; raised by 3, or started orthogonally, it learns far more often. Where gradients explode, the ReLU network on the latch fails without clipping and learns with it. Nothing here is a law: with ten times the learning rate even the plain network learns from most seeds. Change seed, rate and size, and see what holds.',
  goal: 'Train small networks on long dependencies and measure what initialisation, gates and clipping change.',
  params: {
    task: {
      label: 'task',
      help: 'what has to be remembered over T steps',
      values: tasks,
    },
    T: { label: 'T', help: 'how many steps back what has to be remembered lies, seen from the question' },
    cell: {
      label: 'cell',
      help: 'the recurrent cell',
      values: {
        tanh: 'tanh RNN',
        relu: 'ReLU RNN',
        lstm: 'LSTM',
        gru: 'GRU',
        diagonal: 'diagonal linear',
      },
    },
    init: {
      label: 'start',
      help: 'the recurrent weights before training, in every gate: uniform on ±1/√d (the default, as in PyTorch), Gaussian of variance 1/d, orthogonal, or the identity; of the diagonal cell all but the identity are uniform on ±1',
      values: { default: 'default', gaussian: 'Gaussian', orthogonal: 'orthogonal', identity: 'identity' },
    },
    gate: {
      label: 'gate bias',
      help: 'added at the start to the bias of the LSTM’s forget gate or the GRU’s update gate (in PyTorch 0); no other cell has one',
    },
    units: { label: 'd', help: 'number of hidden units' },
    optimizer: {
      label: 'optimiser',
      help: 'how the weights follow the gradient',
      values: { sgd: 'SGD', momentum: 'momentum', adam: 'Adam' },
    },
    rate: { label: 'rate', help: 'learning rate' },
    clip: {
      label: 'clipping',
      help: 'of the gradient before the update: of its norm, or of each of its entries',
      values: { none: 'none', norm: 'norm', value: 'value' },
    },
    limit: { label: 'threshold', help: 'what the gradient is clipped to' },
    steps: { label: 'updates', help: 'updates at most; a network that has learned the task stops earlier' },
    race: { label: 'networks', help: 'how many run side by side, with seeds one after the other' },
    seed: { label: 'seed', help: 'of the first network: its weights and its batches' },
    show: {
      label: 'shown',
      help: 'the score or the loss by update; of the first network the gradient by lag, or λ₁ by update; or success at four lengths up to T, each trained anew',
      values: { score: 'score', loss: 'loss', lag: 'gradient', lambda: 'λ₁', lengths: 'lengths' },
    },
  },
  mathematics: [
    'Agreement: a subject of one of two numbers, $T$ nouns of random numbers, then a verb; the network says which number the subject had. Latch: one of two signs, then $T$ steps of noise (Bengio et al.). Copying: three symbols out of four, each asked for again after $T$ steps. Adding: $T$ numbers of which two are marked; their sum is asked for at the end (Hochreiter and Schmidhuber).',
    'Every batch holds 16 fresh sequences, so the score before an update is that on data never seen. It is the share of right answers, and for adding the share of the variance explained, $1-\\mathrm{MSE}/\\mathrm{Var}$. A task counts as learned when the mean score of ten updates reaches 95 per cent, for adding 90.',
    'The gradient by lag is $\\lVert\\partial L/\\partial h_{T-\\ell}\\rVert$ over one batch, divided by its value at $\\ell=0$. What arrives at the largest lag is what the far past can be learned from. Of an LSTM, whose memory cell is a second state, it is the derivative with respect to $h$ with the cell held: $h$ enters the cell one step later.',
    'The exponent is estimated on one sequence of the first network: $\\lambda_1\\approx\\frac1n\\ln\\lVert J_1^{\\mathsf T}\\cdots J_n^{\\mathsf T}v\\rVert$ with a fixed unit vector $v$, $n$ the length of the sequence. Over so few steps it depends on $v$ a little.',
  ],
  stepAxis: 'updates',
  scoreAxis: {
    crossEntropy: 'right answers (bold: first; dots: chance)',
    squared: 'variance explained (bold: first; dots: chance)',
  },
  lossAxis: 'loss (bold: first network; dots: chance)',
  lagAxis: 'lag: steps back from the end',
  gradientAxis: '‖∂L/∂h‖, relative to lag 0',
  lambdaAxis: 'λ₁ a step, first network (dots: 0)',
  lengthAxis: 'T',
  shareAxis: 'learned (bold), score, chance (dots)',
  lagNow: 'now',
  lagStart: 'before training',
  columns: {
    race: ['seed', 'outcome', 'updates', 'score at the end', 'loss at the end'],
    lag: ['lag', 'before training', 'now'],
    lambda: ['updates', 'λ₁ a step'],
    lengths: ['T', 'networks that learn it', 'mean score'],
  },
  fate: { running: 'under way', solved: 'learned', unsolved: 'not learned', diverged: 'out of range' },
  badge: {
    vanish: 'the far gradient vanishes',
    steady: 'the gradient reaches back',
    explode: 'the far gradient explodes',
  },
  readouts: {
    solved: 'have learned it',
    updates: 'updates, first network',
    reach: 'gradient at the farthest lag',
    lambda: 'λ_1 at the start → now',
    largest: 'largest gradient norm',
    made: (updates, outcome) => `${updates}, ${outcome}`,
    ofRace: (solved, race) => `${solved} of ${race}`,
    none: '—',
  },
  about: {
    agreement: 'One subject, T nouns of random number, then the verb: singular or plural?',
    latch: 'A sign, then T steps of noise: which sign was it?',
    copy: 'Three symbols, each to be repeated T steps later.',
    adding: 'T numbers, two of them marked: what is their sum?',
  },
  player: {
    play: 'Train',
    again: 'Train again',
    pause: 'Pause',
    step: (count) => `${count} more updates`,
    restart: 'Back to update 0',
    progress: 'Training progress',
    fromPage: 'Trained when this page was made.',
    running: (seconds) => (seconds === null ? 'Training …' : `Training, about ${seconds} s left`),
    paused: 'Paused.',
    done: 'Trained just now, in your browser.',
    failed: (reason) => `The training stopped: ${reason}`,
  },
  describe: (f) => {
    const setting = `${tasks[f.task]} over T = ${f.T} with ${cells[f.cell]} and ${inits[f.init]}`;
    const inside = [
      f.reach === null ? '' : ` At the farthest lag the gradient is ${f.reach} times that at lag 0.`,
      f.lambda === null ? '' : ` λ₁ of the first network is about ${f.lambda} a step.`,
    ].join('');
    const lengths = !f.lengths
      ? ''
      : f.longest === null
        ? ' At no length tried do all succeed.'
        : ` All succeed up to T = ${f.longest}.`;
    return `${setting.charAt(0).toUpperCase()}${setting.slice(1)}: ${outcome(f)}${lengths}${inside}`;
  },
};
