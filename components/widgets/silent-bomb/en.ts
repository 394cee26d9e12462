import type { BombWords } from './words.ts';

const fate = {
  vanish: 'shrinks',
  steady: 'neither shrinks nor grows',
  explode: 'grows',
};

export const en: BombWords = {
  title: 'The silent bomb',
  question: 'Every eigenvalue of W is zero. Can the gradient explode?',
  steps: [
    { text: 'the bomb: a = 8, d = 0.75', set: { a: 8, d: 0.75, distance: 1e-12, T: 60 } },
    { text: 'no saturation: d = 1', set: { a: 8, d: 1, distance: 1e-12, T: 60 } },
    { text: 'the threshold: d = 0.875', set: { a: 8, d: 0.875, distance: 1e-12, T: 60 } },
    { text: 'more saturated: d = 0.25', set: { a: 8, d: 0.25, distance: 1e-12, T: 60 } },
    { text: 'start a hundred times nearer', set: { a: 8, d: 0.75, distance: 1e-14, T: 60 } },
    { text: 'start far away', set: { a: 8, d: 0.75, distance: 0.1, T: 60 } },
  ],
  takeaway:
    'Every eigenvalue of W is zero and W² = 0, and still the gradient doubles at every step at the fixed point. It grows exactly when a(1 − d) > 1, and what makes it grow is saturation: with d = 1 the two units cancel and two steps leave nothing; the further d falls, the faster it grows. The spectrum of W certifies nothing. The fixed point does not hold the state, though: a run that starts a trillionth away has left after thirty-seven steps, a hundred times nearer after forty-four, and where it then settles, the gradient fades again.',
  goal: 'Show that neither the eigenvalues of W nor saturation protect a gradient from exploding.',
  params: {
    a: { label: 'a', help: 'size of the weights: W is a times the matrix with rows 1, 1 and −1, −1' },
    d: {
      label: 'd',
      help: 'slope of tanh in the second unit at the fixed point: 1 is unsaturated, near 0 fully saturated',
    },
    distance: { label: 'start', help: 'how far from the fixed point the run starts' },
    T: { label: 'T', help: 'number of time steps' },
  },
  mathematics: [
    'The network is $h_t=\\tanh(Wh_{t-1}+b)$ with $W=a\\begin{pmatrix}1&1\\\\-1&-1\\end{pmatrix}$: $W^2=0$, so $\\rho(W)=0$, while $\\sigma_{\\mathrm{max}}(W)=2a$.',
    'The bias $b=\\bigl(-a\\sqrt{1-d},\\ \\operatorname{artanh}\\sqrt{1-d}+a\\sqrt{1-d}\\bigr)$ makes $h^*=(0,\\sqrt{1-d})$ a fixed point, with slopes $D=\\operatorname{diag}(1,d)$ there.',
    'Its Jacobian $J=DW=\\begin{pmatrix}a&a\\\\-ad&-ad\\end{pmatrix}$ satisfies $J^2=a(1-d)\\,J$. Hence $\\rho(J)=a(1-d)$ and, for $k\\ge1$, $\\lVert J^k\\rVert_2=\\bigl[a(1-d)\\bigr]^{k-1}a\\sqrt{2(1+d^2)}$; for $d=1$ it is zero from $k=2$.',
    'Where $a(1-d)>1$ the fixed point repels: a distance $\\delta$ along $(1,-d)$ is multiplied by about $a(1-d)$ a step until the run is elsewhere. What it meets there has slopes of its own: often a place where the gradient fades, for some $a$ and $d$ a chaotic motion, whose late digits hang on the last bit of the arithmetic.',
    'The run and its Jacobians are computed in double precision, the products with their powers of two kept apart; distances are shown as far as rounding leaves them any meaning.',
  ],
  xLabel: 'time step t',
  yLabel: 'spectral norm',
  run: '‖∂hₜ/∂h₀‖',
  fixedPoint: '‖Jᵗ‖ at h*',
  distance: 'distance ‖hₜ − h*‖',
  zeroBand: (k) => `exactly zero from t = ${k}`,
  map: { label: 'where the gradient grows', grows: 'a(1−d) > 1', fades: 'a(1−d) < 1' },
  columns: ['t', '‖Jᵗ‖ at h*', '‖∂hₜ/∂h₀‖', 'h₁', 'h₂', '‖hₜ − h*‖'],
  readouts: {
    rho: 'ρ(W)',
    sigma: 'σ_max(W)',
    factor: 'ρ(J) = a(1 − d)',
    fixedPoint: (k) => `‖Jᵗ‖ at t = ${k}`,
    left: 'the run leaves h*',
    leftAt: (t) => `at t = ${t}`,
    stays: (t) => `not by t = ${t}`,
    peak: (t) => `largest ‖∂hₜ/∂h₀‖ (t = ${t})`,
    last: (t) => `‖∂hₜ/∂h₀‖ at t = ${t}`,
  },
  badge: {
    vanish: 'a(1 − d) < 1: fades',
    steady: 'a(1 − d) = 1: kept',
    explode: 'a(1 − d) > 1: explodes',
  },
  hint: {
    vanish: 'At h* the two units cancel well enough: each step shrinks the gradient.',
    steady: 'The threshold: after the first step the norm at h* stays as it is.',
    explode:
      'W² = 0 rests on a cancellation. The saturated second unit spoils it, and the rest is multiplied.',
    unsaturated: 'Both slopes are 1, so J = W and J² = W² = 0: two steps, and nothing is left.',
  },
  describe: (f) => {
    const there =
      f.atFixedPoint === null
        ? 'J² is exactly zero'
        : `the gradient ${fate[f.tone]}: ‖J^${f.T}‖ = ${f.atFixedPoint}`;
    const run =
      f.leftAt === null
        ? `The run that starts ${f.distance} away stays near it`
        : f.leftAt === 0
          ? `The run starts ${f.distance} away`
          : `The run that starts ${f.distance} away has left it at step ${f.leftAt}`;
    const last = f.last === null ? 'exactly zero' : f.last;
    return `a = ${f.a}, d = ${f.d}: every eigenvalue of W is zero. At the fixed point a step multiplies by a(1 − d) = ${f.factor}, and ${there}. ${run}; its ‖∂h_t/∂h_0‖ is largest at t = ${f.peakAt}, ${f.peak}, and at t = ${f.T} it is ${last}.`;
  },
};
