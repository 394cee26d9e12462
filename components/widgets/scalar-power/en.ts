import type { ScalarWords } from './words.ts';

const fate = {
  vanish: 'the gradient vanishes',
  steady: 'the gradient keeps its size',
  explode: 'the gradient explodes',
};

export const en: ScalarWords = {
  title: 'The w slider',
  question: 'After a hundred steps, how much of the gradient is left?',
  steps: [
    { text: 'w = 0.98', set: { mode: 'linear', w: 0.98, T: 100 } },
    { text: 'T = 400', set: { mode: 'linear', w: 0.98, T: 400 } },
    { text: 'w = 1.5', set: { mode: 'linear', w: 1.5, T: 100 } },
    { text: 'tanh with w = 1.5', set: { mode: 'tanh', w: 1.5, T: 100, h0: 0.8 } },
    { text: 'tanh from almost 0', set: { mode: 'tanh', w: 1.5, T: 100, h0: 1e-6 } },
  ],
  takeaway:
    'Two per cent short of one is enough to lose the gradient, given time. And the same w = 1.5 makes the gradient of a linear unit explode and that of a tanh unit without input vanish. Started almost at 0, where tanh is nearly straight, its gradient first grows like that of the linear one; once the state has grown as well, it vanishes all the same.',
  goal: 'See vanishing, keeping and exploding in one number, and how tanh changes the verdict.',
  params: {
    w: { label: 'w', help: 'the recurrent weight: the number that multiplies at every step' },
    T: { label: 'T', help: 'number of time steps' },
    mode: {
      label: 'unit',
      help: 'a linear unit; a tanh unit without input; a tanh unit whose input cancels its pre-activation',
      values: { linear: 'linear', tanh: 'tanh', driven: 'tanh + input' },
    },
    axis: {
      label: 'axis',
      help: 'logarithmic or linear vertical axis',
      values: { log: 'log', linear: 'linear' },
    },
    format: {
      label: 'format',
      help: 'marks what this floating-point format can hold',
      values: { none: 'none', fp16: 'fp16', bf16: 'bf16', fp32: 'fp32', fp64: 'fp64' },
    },
    h0: { label: 'h₀', help: 'where the tanh unit starts' },
  },
  mathematics: [
    'Linear unit $h_t = w\\,h_{t-1}$: $\\partial h_T/\\partial h_0 = w^T$ and $\\partial h_T/\\partial w = T\\,w^{T-1}h_0$.',
    'tanh unit $h_t=\\tanh(w\\,h_{t-1}+x_t)$: $\\partial h_T/\\partial h_0=\\prod_{t=1}^{T} w\\,(1-h_t^2)$. Without input the state tends to the attractor $h^*=\\tanh(w h^*)$ and each step multiplies by $m=w\\,(1-h^{*2})$ in the limit, with $m<1$ for every $w>1$ (for $w<-1$ the attractor is a 2-cycle with the same $|m|$).',
    "The input $x_t=-w\\,h_{t-1}$ keeps every pre-activation at 0, where $\\tanh'=1$, and the product is $w^T$ again.",
    'All products are computed in logarithms; the logarithm of $w^T$ is exact to the last digits of a double.',
  ],
  xLabel: 'time step t',
  yLabel: '|∂hₜ/∂h₀| = |w|ᵗ',
  yLabelTanh: '|∂hₜ/∂h₀|',
  columns: ['t', '∂hₜ/∂h₀', 'log₁₀'],
  readouts: {
    product: '∂h_T/∂h_0',
    parameter: '∂h_T/∂w (h₀ = 1)',
    halfLife: 'half-life',
    doubling: 'doubles in',
    multiplier: '|m| at the attractor',
    steps: 'steps',
    zeroAt: 'zero from t =',
    infiniteAt: 'overflows at t =',
    never: 'not reached',
  },
  bandBelow: (format) => `zero in ${format}`,
  bandAbove: (format) => `overflow in ${format}`,
  describe: (f) => {
    const unit =
      f.mode === 'linear'
        ? 'A linear unit'
        : f.mode === 'tanh'
          ? 'A tanh unit without input'
          : 'A tanh unit held at 0 by its input';
    const rate =
      f.multiplier !== null
        ? ` At the attractor each step multiplies by ${f.multiplier}.`
        : f.halfLife !== null && f.tone !== 'steady'
          ? ` It ${f.tone === 'vanish' ? 'halves' : 'doubles'} every ${f.halfLife} steps.`
          : '';
    const floor =
      f.zeroAt !== null
        ? ` In ${f.format} it is zero from step ${f.zeroAt}.`
        : f.infiniteAt !== null
          ? ` In ${f.format} it overflows at step ${f.infiniteAt}.`
          : '';
    return `${unit} with w = ${f.w} over ${f.T} steps: ∂h_T/∂h_0 = ${f.value}, ${fate[f.tone]}.${rate}${floor}`;
  },
};
