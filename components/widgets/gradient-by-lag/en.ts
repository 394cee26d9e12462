import { stepSets } from './steps.ts';
import type { LagWords } from './words.ts';

const texts = [
  'gain 0.7',
  'gain 0.7, as a share',
  'gain 1.3, as a share',
  'gain 2',
  'LSTM, forget bias 1',
  'LSTM, forget bias 5',
  'GRU, update bias 5',
  'diagonal linear, gain 1',
];

export const en: LagWords = {
  title: 'The gradient by lag',
  question: 'When gradients vanish, which part of them vanishes?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'The whole gradient does not vanish; its far terms do. At gain 0.7, lags 0 to 5 make up at least 98 per cent of what Wₕₕ and Wₓₕ receive. And the two fade at the same rate, for both are sums over the same error signals: the line runs between near and far, not between one matrix and another. Nearer to the edge of chaos the far terms count for more, and gates that stay open slow the decay.',
  goal: 'See that near terms carry the gradient while far ones are lost, alike in every parameter of the recurrent cell.',
  params: {
    cell: {
      label: 'cell',
      help: 'the recurrent cell',
      values: { rnn: 'RNN (tanh)', lstm: 'LSTM', gru: 'GRU', diagonal: 'diagonal linear' },
    },
    gain: {
      label: 'gain',
      help: 'size of Wₕₕ: entries of standard deviation gain/√n in every block; for the diagonal cell its weights are spread evenly up to the gain',
    },
    gate: {
      label: 'gate bias',
      help: 'bias of the forget gate of the LSTM, or of the update gate of the GRU; no other cell has one',
    },
    n: { label: 'n', help: 'number of units' },
    T: { label: 'T', help: 'number of time steps' },
    loss: {
      label: 'loss',
      help: 'at the last step only, or the sum over all steps',
      values: { last: 'last step', sum: 'every step' },
    },
    scale: {
      label: 'shown',
      help: 'size of each lag on a logarithmic axis, or the share of all lags up to this one',
      values: { absolute: 'size', share: 'share' },
    },
    seed: { label: 'seed', help: 'which random weights, inputs and targets' },
  },
  mathematics: [
    'For a tanh network with the loss at the last step, $\\partial L/\\partial W_{hh}=\\sum_k(D_k\\delta_k)\\,h_{k-1}^{\\mathsf T}$, $\\partial L/\\partial W_{xh}=\\sum_k(D_k\\delta_k)\\,x_k^{\\mathsf T}$ and $\\partial L/\\partial b=\\sum_kD_k\\delta_k$. The summand with index $k$ belongs to the lag $\\ell=T-k$.',
    'The norm of a matrix $uv^{\\mathsf T}$ is $\\lVert u\\rVert\\lVert v\\rVert$. So at each lag the terms of $W_{hh}$ and $W_{xh}$ stand in the ratio $\\lVert h_{k-1}\\rVert/\\lVert x_k\\rVert$: as long as states and inputs keep their size, both fade at the rate of $D_k\\delta_k$. Where states grow without bound, as in a linear cell with gain above 1, the rates part.',
    'The share is that of the sum of the norms; the terms may partly cancel in the gradient itself. The rate is taken from lag 0 to lag $T-5$: at the very last lag $h_0=0$ leaves $W_{hh}$ nothing.',
    'Loss: $\\tfrac12\\lVert h_T-y\\rVert^2$, or the sum of $\\tfrac12\\lVert h_t-y_t\\rVert^2$; then what all losses send back over the same lag is added up. Inputs and targets are standard normal. For gated cells all gates are stacked in one matrix; $b$ is the bias on the side of the input.',
  ],
  lagAxis: 'lag: steps back from the loss',
  sizeAxis: 'norm of what this lag contributes',
  shareAxis: 'share of the lags up to this one',
  columns: ['lag', 'Wₕₕ', 'Wₓₕ', 'b', 'share Wₕₕ', 'share Wₓₕ'],
  readouts: {
    total: (name) => `whole ∂L/∂${name}`,
    rate: (name) => `factor a lag, ${name}`,
    near: (name) => `share of lags 0–5, ${name}`,
    none: '—',
  },
  badge: {
    vanish: 'the far terms vanish',
    steady: 'the far terms are kept',
    explode: 'the far terms explode',
  },
  about: {
    rnn: 'h = tanh(Wₕₕ h + x + b), Gaussian Wₕₕ; each unit has its own input.',
    lstm: 'Four Gaussian blocks each; the bias of the forget gate is the one below.',
    gru: 'Three Gaussian blocks each; the bias of the update gate is the one below.',
    diagonal: 'h = w h + x unit by unit, w spread evenly up to the gain: slow and fast units side by side.',
  },
  hint: (tone) => {
    if (tone === 'vanish')
      return 'The near terms keep the whole gradient alive, and say nothing of the far past.';
    if (tone === 'explode') return 'The farthest terms drown the near ones.';
    return 'Near and far terms are of one size.';
  },
  describe: (f) => {
    const cell = {
      rnn: 'A tanh RNN',
      lstm: 'An LSTM',
      gru: 'A GRU',
      diagonal: 'A diagonal linear recurrence',
    }[f.cell];
    const rate =
      f.factorHh === null || f.factorXh === null
        ? ''
        : ` From lag to lag the terms change by a factor of ${f.factorHh} for Wₕₕ and ${f.factorXh} for Wₓₕ.`;
    return `${cell} with gain ${f.gain} over ${f.T} steps: the whole gradients of Wₕₕ and Wₓₕ have norms ${f.totalHh} and ${f.totalXh}.${rate} Lags 0 to 5 make up ${f.nearHh} and ${f.nearXh} of them.`;
  },
};
