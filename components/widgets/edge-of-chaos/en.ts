import { stepSets } from './steps.ts';
import type { EdgeWords } from './words.ts';

const texts = [
  'a single unit, g = 2',
  '64 units, g = 2',
  '256 units just past the edge, g = 1.1',
  '256 units, g = 1.5',
  'the same, driven by input 0.6',
  'g = 2, input 1.6',
  'g = 2, bias 2 instead',
  'g = 3, input 3: still not enough',
];
const fate = {
  vanish: 'gradients vanish',
  steady: 'gradients keep their size',
  explode: 'gradients explode',
};

export const en: EdgeWords = {
  title: 'The edge of chaos',
  question: 'Random weights, saturating units: when does the gradient of a large network explode?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'One tanh unit without input never explodes, however large its weight: it saturates first. A large network does, since its units disturb one another. In the limit of infinitely many units explosion begins at g = 1; with 256 units it is still hardly to be seen at g = 1.1, and clear at g = 1.5. Saturation weakens the explosion and does not remove it. Random input does: beyond a threshold it drives so many units into saturation that order returns. At g = 1.5 a standard deviation below one half is enough; at g = 2 it takes about 1.3, at g = 3 nearly 4. A random bias has the same threshold in mean field; being drawn only once, it leaves more to the luck of the draw in a network of finite size. What decides is the sign of λ₁, not the size of any single step.',
  goal: 'Find the line between vanishing and exploding gradients in random tanh networks, and see finite networks approach the theory.',
  params: {
    g: { label: 'g', help: 'gain: the weights are independent normal numbers of standard deviation g/√N' },
    input: {
      label: 'input',
      help: 'standard deviation of the random input, drawn anew for each unit and step',
    },
    bias: { label: 'bias', help: 'standard deviation of the biases, drawn once' },
    N: { label: 'N', help: 'number of units' },
    seed: { label: 'seed', help: 'which random weights, biases, start and inputs' },
  },
  mathematics: [
    'The network is $h_t=\\tanh(Wh_{t-1}+b+x_t)$ with $W_{ij}\\sim\\mathcal N(0,g^2/N)$, $b_i\\sim\\mathcal N(0,\\sigma_b^2)$ and $x_{t,i}\\sim\\mathcal N(0,\\sigma_x^2)$.',
    'As $N\\to\\infty$ the pre-activations are normal with variance $q=g^2\\,\\mathbb E[\\tanh^2(\\sqrt q\\,z)]+\\sigma_b^2+\\sigma_x^2$, $z\\sim\\mathcal N(0,1)$ (mean field). The mean squared gradient is multiplied at every step by $\\chi=g^2\\,\\mathbb E[\\operatorname{sech}^4(\\sqrt q\\,z)]$, and $\\lambda_1=\\tfrac12\\ln\\chi$.',
    'Where $\\chi<1$ gradients fade over $\\xi=-1/\\ln\\chi$ steps; where $\\chi>1$ they grow, and so does every small disturbance of the state: chaos. The line $\\chi=1$ between them is the edge of chaos. Without bias and input it lies at $g=1$.',
    'The critical input: $g^2\\,\\mathbb E[\\operatorname{sech}^4(\\sqrt q\\,z)]=1$ fixes $q$, and then $\\sigma_x^2=q-g^2\\,\\mathbb E[\\tanh^2(\\sqrt q\\,z)]-\\sigma_b^2$.',
    'A single unit: where $|w|>1$ and nothing drives it, $h$ settles at $h^*=\\tanh(wh^*)$ (for $w<-1$ it flips between $\\pm h^*$), and the factor $|w|(1-h^{*2})$ is below 1. So $\\lambda_1\\le0$ for every $w$.',
    'The measured $\\lambda_1$ is the mean of $\\ln(\\lVert J_tv\\rVert/\\lVert v\\rVert)$ along one tangent vector $v$, after a hundred steps that are not counted. All gains share one draw of the weights, which is multiplied by $g$.',
    'Mean field describes $N\\to\\infty$ at random weights. It says nothing of a trained network, and at finite $N$ two draws of the weights may differ in the sign of $\\lambda_1$.',
  ],
  gainAxis: 'gain g',
  exponentAxis: 'Lyapunov exponent λ₁ a step',
  map: {
    label: 'mean field over gain and input',
    x: 'gain g',
    y: 'input (standard deviation)',
    order: '▽ χ < 1: order',
    chaos: '△ χ > 1: chaos',
    point: 'gain and input: left and right change g, up and down the input',
    told: (g, input, chi) => `g = ${g}, input ${input}, χ = ${chi}`,
  },
  columns: ['g', 'measured λ₁', 'mean field ½ ln χ'],
  readouts: {
    chi: 'χ in mean field',
    exponent: '½ ln χ',
    depth: {
      vanish: 'ξ = −1/ln χ, steps',
      steady: 'ξ, steps',
      explode: '1/ln χ, steps to grow',
    },
    lambda: (N) => `λ₁ measured, N = ${N}`,
    critical: 'input that brings order',
    none: 'none needed',
    steps: 'steps measured',
    q: 'variance q',
  },
  badge: {
    vanish: 'measured: λ₁ < 0, vanishing',
    steady: 'measured: λ₁ near 0, the edge',
    explode: 'measured: λ₁ > 0, exploding',
  },
  hint: (theory, measured, N) => {
    if (theory === measured) {
      if (theory === 'explode')
        return 'Chaos: a small change of the state grows at every step, in theory and in this network.';
      if (theory === 'vanish')
        return 'Order: the state forgets where it came from, in theory and in this network.';
      return 'On the edge: neither grows nor fades at a fixed rate.';
    }
    if (N === 1 && theory === 'explode')
      return 'Infinitely many units would explode here. A single one saturates instead: its own factor stays below 1.';
    if (theory === 'explode')
      return 'Infinitely many units would explode here; this finite network does not. Try other seeds, or more units.';
    return 'Theory and this network disagree here: close to the edge the size and the draw decide. Try other seeds.';
  },
  describe: (f) => {
    const units = f.N === 1 ? '1 tanh unit' : `${f.N} tanh units`;
    const critical =
      f.critical === null ? '' : ` At this gain input of standard deviation ${f.critical} brings order.`;
    return `${units}, gain ${f.g}, input ${f.input}, bias ${f.bias}. In mean field χ = ${f.chi} and λ₁ = ${f.exponent}: ${fate[f.theory]}. Measured over ${f.steps} steps, λ₁ = ${f.lambda}: ${fate[f.measured]}.${critical}`;
  },
};
