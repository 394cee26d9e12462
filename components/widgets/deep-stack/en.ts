import { blockFormula } from './formula.ts';
import { stepSets } from './steps.ts';
import type { StackWords } from './words.ts';

const texts = [
  'plain, He gain',
  'plain, PyTorch’s default size',
  'BatchNorm',
  'BatchNorm, the smaller gain',
  'residual',
  'residual, branches / √L',
  'residual and BatchNorm',
  'branches / √L that end with ReLU, 200 deep',
];

const fate = {
  vanish: 'it vanishes',
  steady: 'it keeps its order of magnitude',
  explode: 'it explodes',
};

export const en: StackWords = {
  title: 'The deep stack',
  question: 'Before training starts: which wiring hands the gradient down to the first layer in one piece?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'Depth multiplies Jacobians just as time does. In a plain stack the gain decides: the He gain √2 keeps the mean square and drifts a little; weights of the size of PyTorch’s default lose nearly four tenths of an order of magnitude a layer. BatchNorm alone makes the gradient explode, by about √(π/(π − 1)) a layer, and no gain changes that. A skip alone explodes too, by √2 a block with the He gain. Branches scaled by 1/√L, or BatchNorm inside the branches, keep the gradient within one order of magnitude or so at this depth. The scaling is only safe where the branch has mean zero: end it with its ReLU, and over 200 blocks it grows as well.',
  goal: 'Compare what initialisation, batch normalisation and skip connections each do to the gradient of a deep stack.',
  params: {
    variant: {
      label: 'wiring',
      help: 'the one that is drawn bold; all five run over the same random weights',
      values: {
        plain: 'plain',
        batchnorm: 'BatchNorm',
        residual: 'residual',
        'residual-scaled': 'residual / √L',
        'residual-batchnorm': 'residual + BatchNorm',
      },
    },
    end: {
      label: 'branch ends with',
      help: 'a residual branch is V φ(U h), with a second matrix V of gain 1, or φ(U h)',
      values: { matrix: 'matrix V', activation: 'activation' },
    },
    phi: {
      label: 'φ',
      help: 'the activation of every layer',
      values: { relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid', identity: 'none (linear)' },
    },
    gain: {
      label: 'gain',
      help: 'the entries of U have standard deviation gain/√n: √2 is He, 1/√3 has the variance of PyTorch’s default',
    },
    depth: { label: 'L', help: 'number of layers, or of residual blocks' },
    width: { label: 'n', help: 'units in every layer' },
    batch: { label: 'batch', help: 'examples; BatchNorm takes its mean and variance over them' },
    seed: { label: 'seed', help: 'which random input, weights and gradient at the top' },
  },
  mathematics: [
    'The layers, for rows of a batch and without biases: plain $h\\leftarrow\\phi(Uh)$, BatchNorm $h\\leftarrow\\phi(\\mathrm{BN}(Uh))$, residual $h\\leftarrow h+\\beta V\\phi(Uh)$ with $\\beta=1$ or $1/\\sqrt L$, residual with BatchNorm $h\\leftarrow h+V\\phi(\\mathrm{BN}(Uh))$. The entries of $U$ are $\\mathcal N(0,g^2/n)$, those of $V$ are $\\mathcal N(0,1/n)$. With the other choice of branch, $V$ is left out.',
    'The gradient at the top is random, and the curve is $\\lVert\\partial\\mathcal L/\\partial h_{L-k}\\rVert/\\lVert\\partial\\mathcal L/\\partial h_L\\rVert$ (Frobenius norms over the batch). It is multiplied with powers of two kept apart, so nothing over- or underflows.',
    'For ReLU the mean square grows a layer by $g^2/2$ without a skip, and by $1+\\beta^2g^2/2$ with a skip and a last matrix $V$, whose mean zero removes the cross term. A typical draw lies below the mean, the more so the narrower the stack.',
    'With BatchNorm and no skip, in the limit of large width and batch, the factor is $s^2\\cdot\\tfrac12\\cdot2\\pi/(s^2(\\pi-1))=\\pi/(\\pi-1)$ a layer in mean square: the gain $s$ cancels (Yang and co-workers).',
    'A branch that ends with its ReLU has a positive mean. The gradient gathers along it, and blocks scaled by $1/\\sqrt L$ then grow over all the depth by a factor whose logarithm is of order $\\sqrt L$ instead of order 1.',
  ],
  xLabel: 'layers back from the top',
  yLabel: '‖∂L/∂h‖, the top being 1',
  theory: 'theory',
  zero: 'exactly 0',
  zeroBand: (k) => `exactly zero from ${k} layers back`,
  bars: 'At the input, same weights in five wirings',
  formula: (p) => blockFormula(p, { relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid', identity: '' }),
  columns: (names) => ['layers back', ...names],
  readouts: {
    ratio: 'at the input / at the top',
    each: 'a layer, on average',
    theory: 'a layer, in theory',
    theoryTotal: (depth) => `theory over ${depth} layers`,
  },
  badge: {
    vanish: 'vanishing at the start',
    steady: 'within a factor of 10',
    explode: 'exploding at the start',
  },
  hint: {
    plain: 'Every layer multiplies the mean square by gain²/2. Only the gain √2 holds it.',
    batchnorm:
      'The forward signal keeps its size, but the gradient does not; move the gain, and nothing changes.',
    residual: 'The identity path arrives whole. With branches as strong as it is, the sum still explodes.',
    'residual-scaled': 'L small corrections of mean square 1/L: together they stay of order 1.',
    'residual-batchnorm':
      'The sum grows, the normalised branch does not: later blocks correct relatively less, and the gradient grows like a power of the depth.',
  },
  biased: 'These branches end with their activation; with ReLU their mean is not zero, and more grows.',
  describe: (f) => {
    const head = `${f.variant}, ${f.formula}, ${f.depth} layers of width ${f.width}, batch ${f.batch}, before training:`;
    const size =
      f.ratio === null
        ? `the gradient is exactly zero from ${f.zeroFrom ?? 0} layers below the top.`
        : `the gradient at the input is ${f.ratio} times that at the top; ${fate[f.tone]}.`;
    const theory = f.theory === null ? '' : ` Theory says ${f.theory}.`;
    return `${head} ${size}${theory} Over the same weights: ${f.others.map(({ name, ratio }) => `${name} ${ratio}`).join(', ')}.`;
  },
};
