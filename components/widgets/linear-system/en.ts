import type { LinearWords } from './words.ts';

const fate = {
  vanish: 'the powers die out',
  steady: 'ρ = 1 does not decide',
  explode: 'the powers grow without bound',
};

export const en: LinearWords = {
  title: 'A linear system in the plane',
  question: 'Multiply by the same matrix again and again: what decides where the state goes?',
  steps: [
    { text: 'the hump: 0.9 and 10', set: { A: '0.9,10;0,0.9', x: 0, y: 1, kmax: 80 } },
    { text: 'a shear, ρ = 1', set: { A: '1,1;0,1', x: 0, y: 1, kmax: 80 } },
    {
      text: 'a saddle, from its stable direction',
      set: { A: '1.25,0.75;0.75,1.25', x: 1, y: -1, kmax: 20 },
    },
    { text: 'a hundredth beside it', set: { A: '1.25,0.75;0.75,1.25', x: 1, y: -0.99, kmax: 20 } },
    { text: 'a rotation', set: { A: '0.8,-0.6;0.6,0.8', x: 1, y: 0, kmax: 40 } },
    { text: 'a spiral', set: { A: '0.9,-0.3;0.3,0.9', x: 2, y: 0, kmax: 60 } },
    { text: 'nilpotent', set: { A: '0,2;0,0', x: 0.5, y: 1, kmax: 10 } },
  ],
  takeaway:
    'ρ decides the fate, σ only the first step. With 0.9 twice on the diagonal and a 10 beside it, one step can stretch tenfold and nine steps almost fortyfold, and only from the sixty-third on is every state shorter than it was at the start. With ρ = 1 a shear still grows, like k, while a rotation changes no length at all. And ρ > 1 is no verdict on every start: on the stable direction of the saddle the state halves at each step, although ρ = 2; a hundredth beside it, it is carried off.',
  goal: 'Tell apart what the eigenvalues, the singular values and the start decide, with the hand on each of them.',
  params: {
    A: { label: 'A', help: 'the four entries of the matrix, rows separated by a semicolon' },
    x: { label: 'x', help: 'first coordinate of the start s₀' },
    y: { label: 'y', help: 'second coordinate of the start s₀' },
    kmax: { label: 'steps', help: 'how many steps are taken' },
  },
  mathematics: [
    'The state moves by $s_{k+1}=A\\,s_k$, so that $s_k=A^k s_0$. The unit circle is carried to an ellipse whose longer half-axis is $\\sigma_{\\mathrm{max}}(A)=\\lVert A\\rVert_2$: no vector is stretched more in one step.',
    'In the long run the eigenvalues decide: $\\lVert A^k\\rVert^{1/k}\\to\\rho(A)=\\max|\\lambda|$. If $\\rho(A)<1$ every orbit tends to zero; if $\\rho(A)>1$ almost every orbit is unbounded, but one that starts in the span of eigenvectors with $|\\lambda|<1$ decays.',
    'At $\\rho(A)=1$ both can happen: $\\begin{pmatrix}1&1\\\\0&1\\end{pmatrix}^k=\\begin{pmatrix}1&k\\\\0&1\\end{pmatrix}$ grows like $k$; a rotation keeps every length.',
    'For $A=\\begin{pmatrix}\\lambda&c\\\\0&\\lambda\\end{pmatrix}$ the corner of $A^k$ is $k\\lambda^{k-1}c$: with $0<\\lambda<1$ it first grows, then dies.',
    'When an eigenvalue is dragged, the eigenvectors stay: a real pair moves one at a time, a complex pair and a double eigenvalue move together. Orbits are kept as directions with the logarithms of their lengths. A start meant for the stable direction lies on it only up to rounding, and what is beside it grows: after enough steps such an orbit may turn away.',
  ],
  xLabel: 'step k',
  yLabel: 'length',
  zeroBand: (k) => `Aᵏ exactly zero from k = ${k}`,
  statePlane: 'states',
  eigenPlane: 'eigenvalues',
  columns: ['k', 'x', 'y', '|sₖ|', '‖Aᵏ‖₂', 'log₁₀|sₖ|', 'log₁₀‖Aᵏ‖₂'],
  grip: { label: 'drag', values: { columns: 'columns of A', eigenvalues: 'eigenvalues' } },
  handle: (column) => `tip of column ${column} of A`,
  eigenHandle: (index) => `eigenvalue ${index} of A`,
  startHandle: 'the start s₀',
  gripHelp: {
    columns:
      'Drag a tip, or focus it and press the arrow keys (Shift for finer steps). The dashed circle becomes the ellipse.',
    eigenvalues:
      'Drag an eigenvalue, or focus it and press the arrow keys (Shift for finer steps). The eigenvectors stay.',
  },
  startHelp: 'Drag s₀ in the picture, or focus it and press the arrow keys.',
  along: {
    legend: 'start along',
    eigenvector: (index) => (index === 1 ? 'v₁' : 'v₂'),
    stretched: 'the most stretched',
  },
  entry: (row, column) => `entry in row ${row}, column ${column}`,
  entries: 'the entries of A',
  readouts: {
    rho: 'ρ(A)',
    sigma: 'σ_max(A)',
    peak: (k) => `largest ‖Aᵏ‖ (k = ${k})`,
    below: '‖Aᵏ‖ stays below 1',
    from: (k) => `from k = ${k}`,
    never: (k) => `not by k = ${k}`,
    first: '|s₁| / |s₀|',
    last: (k) => `|sₖ| at k = ${k}`,
  },
  badge: { vanish: 'ρ < 1: dies out', steady: 'ρ = 1: undecided', explode: 'ρ > 1: explodes' },
  orbit: { vanish: 'this orbit: shorter', steady: 'this orbit: as long', explode: 'this orbit: longer' },
  hint: (rho, sigma, orbit) => {
    if (rho === 'explode')
      return orbit === 'vanish'
        ? 'Some direction is stretched again and again, but this start has no part in it.'
        : 'Some direction is stretched again and again, and almost every start has a part in it.';
    if (rho === 'steady')
      return sigma === 'explode'
        ? 'σ > 1: lengths may stay bounded or grow like k; the eigenvalues alone do not say.'
        : 'σ = 1 as well: no step makes any vector longer.';
    return sigma === 'explode'
      ? 'σ > 1: a step can stretch, and the state may first grow; ρ < 1: in the end it dies out all the same.'
      : 'σ ≤ 1 as well: no step makes any vector longer.';
  },
  describe: (f) => {
    const hump = f.peakAt > 0 ? ` ‖Aᵏ‖ is largest at k = ${f.peakAt}, ${f.peak}` : '';
    const below =
      f.zeroFrom !== null
        ? `exactly zero from k = ${f.zeroFrom}`
        : f.belowOneFrom !== null && f.belowOneFrom > 1
          ? `below 1 from k = ${f.belowOneFrom}`
          : '';
    const journey = hump === '' ? '' : `${hump}${below === '' ? '' : `, and ${below}`}.`;
    return `A = ${f.matrix}: spectral radius ${f.rho}, largest singular value ${f.sigma}; ${fate[f.tone]}.${journey} The start ${f.start} has length ${f.first}; after ${f.kmax} steps the state has length ${f.last}.`;
  },
};
