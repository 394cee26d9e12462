import type { FixedWords } from './words.ts';

const linear = { map: 'linear', A: '0.5,10;0,0.5', x0: 0, y0: 1, omega: 1, steps: 20 };
const system = { S: '2,1;1,1.5', x0: 0, y0: 0, omega: 1, weight: 1, steps: 40 };

export const en: FixedWords = {
  title: 'Fixed points',
  question: 'If the spectral radius at a fixed point is below 1, does every step bring the iteration closer?',
  steps: [
    { text: 'the tenfold stretch', set: { ...linear, weight: 1 } },
    { text: 'the same in a weighted norm', set: { ...linear, weight: 20 } },
    { text: 'cos x', set: { map: 'cosine', x0: -1.5, omega: 1, weight: 1, steps: 40 } },
    { text: 'cos x, relaxed', set: { map: 'cosine', x0: -1.5, omega: 0.6, weight: 1, steps: 40 } },
    { text: 'Newton', set: { map: 'newton', x0: 0, omega: 1, weight: 1, steps: 10 } },
    { text: 'Jacobi', set: { map: 'jacobi', ...system } },
    { text: 'Gauss–Seidel', set: { map: 'gauss-seidel', ...system } },
    {
      text: 'ρ < 1 everywhere, and yet away',
      set: { map: 'quartic', x0: 3.3, y0: 0, omega: 1, weight: 1, steps: 40 },
    },
  ],
  takeaway:
    'ρ < 1 at the fixed point means convergence from every start near enough. It does not mean contraction: with ½ twice on the diagonal and 10 above it, the first step from (0, 1) stretches the error tenfold, and only from the eighth step on is it smaller than at the start. Count the second coordinate twenty times, and the same map contracts at every step. How small ρ is sets the speed: Newton, with ρ = 0, needs a handful of steps where cos x needs dozens, and cos x itself, relaxed so that ρ is nearly 0, is as quick as that; Gauss–Seidel has the square of Jacobi’s ρ. Near enough is part of the statement: a map can have ρ < 1 at every point and still lead far starts away.',
  goal: 'Tell local convergence from contraction, and see what the spectral radius decides in an iteration.',
  params: {
    map: {
      label: 'map',
      help: 'what is repeated: x ← F(x)',
      values: {
        linear: 'x ← A x',
        jacobi: 'Jacobi',
        'gauss-seidel': 'Gauss–Seidel',
        quartic: 'turning map',
        cosine: 'cos x',
        newton: 'Newton for x = cos x',
      },
    },
    A: { label: 'A', help: 'the matrix of the linear map' },
    S: {
      label: 'S',
      help: 'the matrix of the system that Jacobi and Gauss–Seidel solve; its solution is (1, 1)',
    },
    x0: { label: 'x', help: 'the start, or its first coordinate' },
    y0: { label: 'y', help: 'second coordinate of the start, in the plane' },
    omega: { label: 'ω', help: 'relaxation: x ← (1 − ω) x + ω F(x)' },
    weight: { label: 'weight', help: 'how many times the norm counts the second coordinate' },
    steps: { label: 'steps', help: 'number of steps' },
  },
  mathematics: [
    'Near a fixed point $x^*=F(x^*)$ the error $e_k=x_k-x^*$ obeys $e_{k+1}\\approx F^{\\prime}(x^*)\\,e_k$. If $\\rho(F^{\\prime}(x^*))<1$, every start near enough converges (Ostrowski). The condition is sufficient for that, and not enough for a contraction in a given norm, which needs $\\lVert F^{\\prime}\\rVert<1$.',
    'The norm here is $\\lVert x\\rVert_P=\\lVert Px\\rVert_2$ with $P=\\operatorname{diag}(1,s)$ and the weight $s$; its operator norm is $\\lVert PAP^{-1}\\rVert_2$. For every $A$ with $\\rho(A)<1$ some norm makes $A$ a contraction; for the first example $s=20$ gives $(1+\\sqrt5)/4$.',
    'For a system $Sx=r$, Jacobi iterates with $-D^{-1}(L+U)$ and Gauss–Seidel with $-(D+L)^{-1}U$. For two unknowns $\\rho_{\\mathrm{GS}}=\\rho_{\\mathrm{J}}^2=\\lvert s_{12}s_{21}/(s_{11}s_{22})\\rvert$.',
    'Relaxation by $\\omega$ turns each eigenvalue $\\lambda$ of the derivative into $1-\\omega+\\omega\\lambda$.',
    'The turning map is $F(x,y)=\\kappa\\,(-y^3,x^3)/(1+x^2+y^2)$ with $\\kappa=\\tfrac{11}{10}$. Its derivative has spectral radius below 1 at every point of the plane, but $(\\sqrt{10},0)$ has period 4, and starts farther out on the axes escape.',
  ],
  xLabel: 'step k',
  yLabel: '‖xₖ − x*‖ / ‖x₀ − x*‖',
  error: 'error',
  worst: 'worst start',
  ball: 'as far as the start',
  fixed: 'x*',
  about: {
    linear: 'Each step multiplies by A; the fixed point is the origin.',
    jacobi: 'Each equation of the system solved for its own unknown, from the old values.',
    'gauss-seidel': 'The same, but each new value is used at once.',
    quartic: 'A quarter turn with the distance nearly cubed near the origin. ρ < 1 everywhere.',
    cosine: 'The cosine key of a calculator, pressed again and again.',
    newton: 'Newton’s method for x − cos x = 0, with the same fixed point.',
  },
  entriesA: 'the entries of A',
  entriesS: 'the entries of S',
  entry: (row, column) => `entry in row ${row}, column ${column}`,
  columns: ['k', 'xₖ', 'error', 'error / first'],
  rounded: 'below rounding',
  undefinedMap:
    'There is a zero, or nearly one, on the diagonal of S: no unknown can be solved for there, and the iteration is not defined.',
  readouts: {
    rho: 'ρ(F′(x*))',
    sigma: '‖F′(x*)‖',
    largest: (k) => `largest error / first (k = ${k})`,
    below: 'below the first error',
    from: (k) => `from k = ${k}`,
    never: (k) => `not by k = ${k}`,
    last: (k) => `error / first at k = ${k}`,
  },
  badge: { vanish: 'ρ < 1: converges near x*', steady: 'ρ = 1: undecided', explode: 'ρ > 1: repels' },
  hint: (tone, contracts, arrives) => {
    if (tone === 'explode') return 'Some direction is stretched at every step.';
    if (tone === 'steady') return 'On the circle the derivative alone does not decide.';
    if (!arrives) return 'From this start it does not reach x*: the theorem is about near starts.';
    return contracts
      ? '‖F′(x*)‖ < 1 as well: in this norm every step near x* brings it closer.'
      : '‖F′(x*)‖ ≥ 1: in this norm it is no contraction, and a step may lead away first.';
  },
  describe: (f) => {
    const norm = f.weight === null ? '' : ` in the norm with weight ${f.weight}`;
    const fate = {
      vanish: 'near starts converge',
      steady: 'the derivative does not decide',
      explode: 'the fixed point repels',
    }[f.tone];
    const head = `${f.map}: spectral radius ${f.rho} at the fixed point, norm of the derivative ${f.sigma}${norm}; ${fate}.`;
    if (!f.start) return `${head} The start is the fixed point.`;
    const peak =
      f.peak === null
        ? ' The error is never larger than at the start.'
        : ` The error is largest at k = ${f.peakAt}, ${f.peak} times the first.`;
    const end = !f.arrives
      ? ' This start is not led to the fixed point.'
      : f.belowFrom === null
        ? ` By k = ${f.steps} it is not yet below the first.`
        : ` From k = ${f.belowFrom} it stays below the first${f.last === null ? ', and in the end is lost in rounding' : `; at k = ${f.steps} it is ${f.last} of it`}.`;
    return `${head}${peak}${end}`;
  },
};
