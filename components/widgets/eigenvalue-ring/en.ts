import { stepSets } from './steps.ts';
import type { RingWords } from './words.ts';

const texts = [
  'half-life of one step',
  'ten steps',
  'a hundred steps',
  'a thousand steps',
  'a thousand, input normalised',
  'a hundred, at another angle',
  'the impulse response',
];

export const en: RingWords = {
  title: 'The eigenvalue ring',
  question: 'If the gradient need not vanish, what does it cost to remember for long?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'A linear recurrence can keep half of its gradient for a hundred steps or a thousand; nothing vanishes, and as |λ| < 1 nothing explodes on the way back through the states either. The price is paid elsewhere: each tenfold memory makes E|h|² ten times as large and E|∂h/∂λ|² a thousand times. At a half-life of a hundred steps they are 73 and about 760 thousand, and a move of λ by a hundredth is enough to make another h of it; at a thousand steps it takes a thousandth. This is the curse of memory: the sensitivity has exploded long before |λ| = 1. Normalising the input keeps E|h|² at 1, and with it the sensitivity to ν stays small; that to λ and to its angle still grows.',
  goal: 'Show that long memory makes learning hard even where no gradient vanishes or explodes through time.',
  params: {
    nu: { label: 'ν', help: '|λ| = exp(−e^ν): the smaller ν, the nearer to the circle' },
    theta: { label: 'θ', help: 'angle of λ, in degrees' },
    scale: {
      label: 'input',
      help: 'input as it is, or multiplied by γ = √(1 − |λ|²), so that E|h|² is 1 for every λ',
      values: { one: 'as it is', gamma: 'times γ' },
    },
    T: {
      label: 'T',
      help: 'number of time steps; the gradient counts as kept if a twentieth of it is left after T of them',
    },
    show: {
      label: 'over time',
      help: 'sizes building up from h₀ = 0 under noise, or the answer to a single input 1 over the first 400 of them',
      values: { growth: 'sizes under noise', impulse: 'impulse response' },
    },
    runs: { label: 'runs', help: 'number of simulated sequences that are averaged' },
    seed: { label: 'seed', help: 'which random inputs' },
  },
  mathematics: [
    'One unit of a diagonal linear recurrence: $h_t=\\lambda h_{t-1}+\\gamma x_t$ with $\\lambda=\\exp(-e^{\\nu}+\\mathrm i\\theta)$, so $|\\lambda|<1$ for every $\\nu$; this is how the linear recurrent unit (LRU) sets its eigenvalues. Back in time $\\partial h_T/\\partial h_0=\\lambda^T$: half is left after $e^{-\\nu}\\ln2$ steps.',
    'Driven by white noise of variance 1, $h=\\gamma\\sum_k\\lambda^kx_{t-k}$ and $\\partial h/\\partial\\lambda=\\gamma\\sum_kk\\lambda^{k-1}x_{t-k}$, hence in the long run $E|h|^2=\\gamma^2/(1-|\\lambda|^2)$ and $E|\\partial h/\\partial\\lambda|^2=\\gamma^2(1+|\\lambda|^2)/(1-|\\lambda|^2)^3$ (Zucchet and Orvieto). Up to time $T$ the sums end at $k=T-1$.',
    'To first order $h$ moves by its own size when $\\lambda$ moves by $\\sqrt{E|h|^2/E|\\partial h/\\partial\\lambda|^2}=(1-|\\lambda|^2)/\\sqrt{1+|\\lambda|^2}$, whatever $\\gamma$ is.',
    'With respect to the parameters, with $a=e^{\\nu}$ and $q=|\\lambda|^2$: $\\partial\\lambda/\\partial\\nu=-a\\lambda$ and $\\partial\\lambda/\\partial\\theta=\\mathrm i\\lambda$. With $\\gamma^2=1-q$ moving along, $E|\\partial h/\\partial\\nu|^2=a^2q/(1-q)^2$, which tends to one quarter at the circle; $E|\\partial h/\\partial\\theta|^2=q(1+q)/(1-q)^2$ does not stay bounded. For $E|\\partial h/\\partial\\lambda|^2$ the factor $\\gamma$ is held.',
    'A gate held at $\\sigma(b)$ has $a=\\ln(1+e^{-b})$, for large $b$ about $e^{-b}$: a forget bias $b$ is, nearly, $\\nu=-b$.',
  ],
  plane: 'the complex plane with λ; dashed circles: half-lives of 1, 3, 10 and 100 steps',
  handle: 'the eigenvalue λ',
  handleValue: (modulus, theta, halfLife) => `|λ| ${modulus}, angle ${theta}°, half-life ${halfLife} steps`,
  handleHelp:
    'Drag λ; or select it and press ↑ ↓ for ν, ← → for θ (with Shift finer). Dashed: half-lives of 1, 3, 10 and 100 steps. Memories longer than that live within a pixel of the circle.',
  timeAxis: 'time t',
  growthAxis: 'means over noise; thin: simulated',
  impulseAxis: 'answer to one input 1 at t = 0: Re h',
  halfAxis: 'log₁₀ of the half-life in steps',
  sensitivityAxis: 'in the long run',
  curveLabel:
    'E|h|², E|∂h/∂λ|² and E|∂h/∂ν|² in the long run, and what T steps leave of the gradient, against the half-life; the present λ is marked.',
  columns: [
    't',
    '|∂h_t/∂h_0|',
    'E|h|², exact',
    'E|h|², simulated',
    'E|∂h/∂λ|², exact',
    'E|∂h/∂λ|², simulated',
  ],
  readouts: {
    modulus: '|λ|',
    halfLife: 'half-life',
    steps: 'steps',
    kept: (T) => `|∂h_T/∂h_0|, T = ${T}`,
    state: 'E|h|²',
    lambda: 'E|∂h/∂λ|²',
    tolerance: 'move of λ that makes another h',
    nu: 'E|∂h/∂ν|²',
    theta: 'E|∂h/∂θ|²',
    simulated: 'simulated over exact: h, ∂h/∂λ',
  },
  memory: {
    vanish: 'gradient over T: vanishing',
    steady: 'gradient over T: kept',
    explode: 'gradient over T: grows',
  },
  sensitivity: {
    vanish: 'sensitivity: fades',
    steady: 'sensitivity to λ: moderate',
    explode: 'sensitivity to λ: exploding',
  },
  hint: (memory, sensitivity) => {
    if (sensitivity === 'explode')
      return 'A move of λ by less than a hundredth already moves h by its own size: |λ| < 1, yet learning λ is on a knife edge.';
    return memory === 'vanish'
      ? 'The past is forgotten before T, and λ can be learned in comfortable steps.'
      : 'Over so few steps even a short memory lasts, and λ can be learned in comfortable steps.';
  },
  describe: (f) =>
    `Half-life ${f.halfLife} steps: of the gradient, a factor of ${f.kept} arrives ${f.T} steps back. In the long run ${f.normalised ? 'E|h|² is held at 1' : `E|h|² is ${f.state}`} and E|∂h/∂λ|² is ${f.lambda}; a move of λ by ${f.tolerance} moves h by its own size.`,
};
