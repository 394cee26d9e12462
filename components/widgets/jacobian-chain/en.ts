import { stepSets } from './steps.ts';
import type { ChainWords } from './words.ts';

const fate = { vanish: 'it vanishes', steady: 'it keeps its size', explode: 'it explodes' };

const texts = [
  '64 units, gain 0.75',
  'gain 2',
  'orthogonal, every σ at 0.9',
  'every σ at 1.5, no input',
  'the same, loud input',
  'identity and tanh, bias 0.5',
  'identity and ReLU, bias 1',
  'the order reversed',
];

export const en: ChainWords = {
  title: 'The Jacobian chain',
  question: 'The bound on the gradient grows and grows. Does the gradient?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'The bound is not the truth. With 64 tanh units at gain 0.75 one step can stretch by almost half again, and the bound climbs past sixteen orders of magnitude while the product falls by about twenty: σ > 1 is necessary for an explosion, not sufficient. σ < 1 is sufficient for vanishing, for any input. With every σ at 1.5, loud input alone turns growth into decay, because saturated units pass little on. And the order matters: multiplied the wrong way round, the product no longer agrees with finite differences.',
  goal: 'Hold the product of real Jacobians against every bound on it, and see which way each inference goes.',
  params: {
    phi: {
      label: 'φ',
      help: 'activation of every unit',
      values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU', identity: 'none (linear)' },
    },
    init: {
      label: 'weights',
      help: 'how Wₕₕ is drawn; the last is the default of PyTorch when the gain is 1',
      values: {
        gaussian: 'Gaussian',
        orthogonal: 'orthogonal',
        identity: 'identity (IRNN)',
        uniform: 'uniform (PyTorch)',
      },
    },
    gain: {
      label: 'gain',
      help: 'factor of Wₕₕ. Gaussian: entries of standard deviation gain/√n; uniform: entries up to ±gain/√n; orthogonal and identity: every singular value is the gain',
    },
    inputs: { label: 'input', help: 'standard deviation of the random input that each unit receives' },
    bias: { label: 'bias', help: 'the same bias for every unit' },
    start: { label: 'h₀', help: 'standard deviation of the entries of the first state' },
    n: { label: 'n', help: 'number of units' },
    T: { label: 'T', help: 'number of time steps' },
    order: {
      label: 'order',
      help: 'order of the factors: later steps on the left, as the chain rule has it, or reversed',
      values: { 'later-left': 'later on the left', reversed: 'reversed' },
    },
    layout: {
      label: 'gradients as',
      help: 'how the chain is written: gradients as rows, or as columns with transposed factors',
      values: { row: 'rows', column: 'columns' },
    },
    seed: { label: 'seed', help: 'which random weights, inputs and start' },
  },
  mathematics: [
    'The network is $h_t=\\phi(W h_{t-1}+x_t+b)$, and $J_t=\\partial h_t/\\partial h_{t-1}=D_tW$ with $D_t=\\operatorname{diag}\\phi^{\\prime}(a_t)$. The chain rule gives $\\partial h_T/\\partial h_{T-l}=J_TJ_{T-1}\\cdots J_{T-l+1}$, later steps on the left; with gradients as columns, $\\delta_{T-l}=J_{T-l+1}^{\\mathsf T}\\cdots J_T^{\\mathsf T}\\delta_T$. Both have the same norm.',
    'With $\\gamma=\\sup|\\phi^{\\prime}|$ (1, for the sigmoid a quarter), $\\lVert J_T\\cdots J_{T-l+1}\\rVert_2\\le(\\gamma\\sigma)^l$, $\\sigma=\\sigma_{\\mathrm{max}}(W)$. So $\\gamma\\sigma<1$ is sufficient for vanishing, and $\\gamma\\sigma>1$ necessary, not sufficient, for explosion.',
    'Diagonal matrices commute with $D_t$, so for every positive diagonal $P$ the product is at most $\\kappa(P)\\,(\\gamma s)^l$ with $s=\\lVert PWP^{-1}\\rVert_2$ and $\\kappa(P)$ the ratio of the largest to the least entry of $P$. The $P$ drawn makes $s$ least. The power $\\rho(W)^l$ is no bound at all: the factors differ from step to step.',
    '$\\lambda_1$ is the largest Lyapunov exponent of this very run, $e^{\\lambda_1l}$ the rate at which its product really changes.',
    'The check moves every entry of $h_0$ a little to either side, runs the first steps again and compares with the product of their Jacobians. Products carry their powers of two apart, so that nothing under- or overflows.',
  ],
  lagAxis: 'lag l, steps back from T',
  normAxis: 'norm of the product over l steps',
  measured: 'measured',
  stepAxis: 'time step t',
  stepsTitle: 'each step: ‖J‖ bold, φ′ dashed, h thin',
  stepsLabel:
    'Step by step: the norm of each Jacobian, the mean slope φ′, and the root mean square of the state.',
  zeroBand: (lag) => `exactly zero from lag ${lag}`,
  columns: ['lag l', 'measured', '(γσ)ˡ', 'κ(P)(γs)ˡ', 'ρ(W)ˡ'],
  readouts: {
    factor: 'γσ, a step at most',
    scaled: 'γs, rescaled by P',
    rho: 'ρ(W)',
    bound: (T) => `bound (γσ)ˡ, l = ${T}`,
    scaledBound: (T) => `bound κ(P)(γs)ˡ, l = ${T}`,
    truth: (T) => `measured, l = ${T}`,
    lambda: 'λ₁ a step',
    slope: 'mean φ′',
    check: 'error against differences',
    none: '—',
  },
  badge: { vanish: 'measured: vanishing', steady: 'measured: kept', explode: 'measured: exploding' },
  hint: (says, tone) => {
    if (says === 'must') return 'γσ < 1: the gradient must vanish, whatever the input. This is sufficient.';
    if (says === 'scaled')
      return 'γσ is not below 1, yet γs is: after rescaling the units the gradient is proved to vanish.';
    if (says === 'edge') return 'γσ = 1: no step stretches anything, and saturation can only take away.';
    return tone === 'explode'
      ? 'γσ > 1 permits explosion, and here the run explodes, far below the bound unless nothing saturates.'
      : 'γσ > 1 permits explosion and does not bring it about: this run does not explode.';
  },
  formula: (layout, order) => {
    const reversed = order === 'reversed';
    if (layout === 'row')
      return `∂L/∂h_0 = ∂L/∂h_T · ${reversed ? 'J_1 J_2 ⋯ J_T (wrong)' : 'J_T ⋯ J_2 J_1'}`;
    return `δ_0 = ${reversed ? 'J_Tᵀ ⋯ J_2ᵀ J_1ᵀ' : 'J_1ᵀ J_2ᵀ ⋯ J_Tᵀ'} δ_T${reversed ? ' (wrong)' : ''}`;
  },
  verdict: (verdict, reversed, steps) => {
    const over = steps === 1 ? 'Over the first step' : `Over the first ${steps} steps`;
    if (verdict === 'kink')
      return 'A ReLU switches within the small moves, so differences cannot judge here.';
    if (verdict === 'unmeasurable') return 'Differences have no digits left here: the product is too small.';
    if (verdict === 'differs')
      return reversed
        ? `${over} the reversed product disagrees with finite differences.`
        : `${over} product and finite differences disagree.`;
    return reversed
      ? `${over} even the reversed product agrees with finite differences: these factors commute.`
      : `${over} the product agrees with finite differences.`;
  },
  describe: (f) => {
    const units = f.n === 1 ? '1 unit' : `${f.n} units`;
    const size =
      f.zeroFrom === null ? `is ${f.truth}; ${fate[f.tone]}` : `is exactly zero from lag ${f.zeroFrom}`;
    const check =
      f.error === null
        ? ''
        : ` Its relative error against finite differences over ${f.steps} steps is ${f.error}.`;
    return `${units}, activation ${f.phi}, weights ${f.init}, T = ${f.T}: one step stretches at most ${f.factor} times, so the bound over all steps is ${f.bound}. The norm of the ${f.reversed ? 'reversed ' : ''}product ${size}.${check}`;
  },
};
