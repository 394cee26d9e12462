import { stepSets } from './steps.ts';
import type { MatrixWords } from './words.ts';

const texts = [
  'A alone: two steps and nothing is left',
  'AB: both ρ are zero, and it explodes',
  'ABBA: zero again',
  'ρ = 2: A alone',
  'ρ = 2 twice, taking turns',
  'the same two, drawn at random',
  'at random, A in four of five steps',
  'the first two at random',
  'two shears at random',
  'new normal numbers, N = 1, g = 1.5',
  'new 64×64 matrices, g = 0.75',
  'new 64×64 matrices, g = 1.2',
];
const fate = {
  vanish: 'the product vanishes',
  steady: 'the product neither grows nor fades at a fixed rate',
  explode: 'the product explodes',
};

export const en: MatrixWords = {
  title: 'Words of matrices',
  question: 'Every step has its own Jacobian. Do the eigenvalues of the factors say what their product does?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'They do not. Two matrices with no eigenvalue but zero make a product with ρ(AB) = 4, which explodes, while ABBA is exactly zero. Two matrices with ρ = 2 each, taking turns, make one fifth of the identity. The number that rules is the Lyapunov exponent λ₁ of the whole sequence: the order of the factors decides, not the factors alone. The joint spectral radius tells how fast the fastest of all words grows; the one that you run may do otherwise. Drawn at random, the two matrices with ρ = 2 still vanish, though the mean square over all draws explodes: a few rare draws make the mean, and almost none is like it. A fresh normal number at every step with g = 1.5 vanishes; 64 units with g = 1.2 explode.',
  goal: 'Show that for products of different matrices neither spectral radii nor averages decide, but the Lyapunov exponent.',
  params: {
    source: {
      label: 'factors',
      help: 'a word that is repeated; A or B drawn at random; or a new Gaussian matrix at every step',
      values: { word: 'a word', random: 'A or B at random', gaussian: 'all different' },
    },
    A: { label: 'A', help: 'the first matrix' },
    B: { label: 'B', help: 'the second matrix' },
    word: { label: 'word', help: 'up to twelve letters A and B in the order of time; it is repeated' },
    p: { label: 'p', help: 'probability of A at each step' },
    N: { label: 'N', help: 'order of the Gaussian matrices' },
    g: { label: 'g', help: 'gain: entries of standard deviation g/√N' },
    T: { label: 'T', help: 'number of factors' },
    seed: { label: 'seed', help: 'which random draw' },
  },
  mathematics: [
    'The product is $P_t=M_t\\cdots M_2M_1$, later factors on the left; the letters of a word stand in the order of time, so the word $AB$ multiplies by $A$ first. Cyclic shifts do not matter to its rate, since $\\rho(AB)=\\rho(BA)$.',
    'The Lyapunov exponent is $\\lambda_1=\\lim_{t\\to\\infty}\\tfrac1t\\ln\\lVert P_t\\rVert$. For a word $w$ of $l$ letters, repeated, it is $\\tfrac1l\\ln\\rho(w)$, by Gelfand’s formula. For independent random factors the limit exists and is the same for almost every draw (Furstenberg and Kesten).',
    'The joint spectral radius $\\hat\\rho$ is the greatest rate that any order can reach. For every length $l$, $\\max_{|w|=l}\\rho(w)^{1/l}\\le\\hat\\rho\\le\\max_{|w|=l}\\lVert w\\rVert^{1/l}$; here all words up to eight letters are tried.',
    'The mean square of random factors is exact: $\\mathbb E\\lVert P_t\\rVert_F^2$ grows as $\\rho\\bigl(p\\,A\\otimes A+(1-p)\\,B\\otimes B\\bigr)^t$, for Gaussian matrices as $g^{2t}$. Its root is at least as fast as $e^{\\lambda_1t}$, and may grow while almost every draw vanishes.',
    'For independent matrices with $\\mathcal N(0,g^2/N)$ entries, $\\lambda_1=\\tfrac12\\bigl[\\ln(2g^2/N)+\\psi(N/2)\\bigr]$ exactly (Cohen and Newman). As $N\\to\\infty$ this tends to $\\ln g$; for $N=1$ it is about $\\ln g-0.635$.',
    'For words at random $\\lambda_1$ is estimated from 10 000 factors, good to about a hundredth. Products carry their powers of two apart, so that nothing under- or overflows.',
  ],
  xLabel: 'factors t',
  yLabel: 'norm of the product',
  norm: '‖Pₜ‖',
  rms: 'rms',
  zeroBand: (t) => `exactly zero from t = ${t}`,
  columns: ['t', 'factor', '‖Pₜ‖', 'exp(λ₁t)'],
  entries: (name) => `Entries of ${name}`,
  entry: (name, row, column) => `${name}: row ${row}, column ${column}`,
  spell: {
    add: (letter) => `append ${letter}`,
    erase: 'erase the last letter',
    written: 'later letters multiply from the left',
    drawn: 'drawn:',
  },
  readouts: {
    lambda: (estimated) => (estimated ? 'λ₁ a step, estimated' : 'λ₁ a step'),
    rho: (word) => `ρ(${word})`,
    rate: (word) => `a step: ρ(${word})^(1/l)`,
    product: (word) => `the word ${word}`,
    joint: 'joint spectral radius',
    best: 'fastest word found',
    meanSquare: 'rate of the mean square',
    measured: (T) => `(1/t) ln ‖P_t‖, t = ${T}`,
    last: (T) => `‖P_t‖, t = ${T}`,
    between: (lower, upper) => `${lower} to ${upper}`,
  },
  badge: { vanish: 'λ₁ < 0: vanishing', steady: 'λ₁ = 0: on the edge', explode: 'λ₁ > 0: exploding' },
  hint: (source, tone, mean, zero) => {
    if (zero && source === 'word')
      return 'Repeated, the word contains a product that is exactly zero: λ₁ is −∞.';
    if (zero) return 'Sooner or later a forbidden neighbour comes, and everything is exactly zero: λ₁ is −∞.';
    if (mean === 'explode' && tone === 'vanish')
      return 'The mean square over all draws explodes and almost every single draw vanishes. λ₁ says what you will see.';
    if (source === 'gaussian')
      return 'Every factor is new, so there is no spectrum to ask; λ₁ is known exactly.';
    if (source === 'random') return 'Almost every draw grows or fades at the same rate λ₁.';
    return 'The eigenvalues of the whole word decide, not those of A and of B.';
  },
  describe: (f) => {
    const what =
      f.source === 'word'
        ? `The word ${f.word}, repeated: ρ(A) = ${f.rhoA}, ρ(B) = ${f.rhoB}, and ρ(${f.word}) = ${f.rho}.`
        : f.source === 'random'
          ? `A with probability ${f.p}, else B: ρ(A) = ${f.rhoA}, ρ(B) = ${f.rhoB}.`
          : `A new Gaussian matrix of order ${f.N} at every step, gain ${f.g}.`;
    const end =
      f.zeroFrom === null
        ? `after ${f.T} factors its norm is ${f.last}`
        : `it is exactly zero from t = ${f.zeroFrom}`;
    const mean =
      f.meanSquare === '' ? '' : ` The root mean square over all draws has the rate ${f.meanSquare}.`;
    return `${what} λ₁ = ${f.lambda} a step: ${fate[f.tone]}; ${end}.${mean}`;
  },
};
