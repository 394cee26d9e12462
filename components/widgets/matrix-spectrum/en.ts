import type { SpectrumWords } from './words.ts';

const fate = {
  vanish: 'the powers die out',
  steady: 'ρ = 1 does not decide',
  explode: 'the powers grow without bound',
};

export const en: SpectrumWords = {
  title: 'The spectrum explorer',
  question: 'What do the eigenvalues of A tell you about the size of Aᵏ, and what do they hide?',
  steps: [
    { text: 'the hump: 0.9 and 10', set: { source: 'own', A: '0.9,10;0,0.9', kmax: 100 } },
    { text: 'nilpotent', set: { source: 'own', A: '0,2;0,0', kmax: 10 } },
    { text: 'Jordan, ρ = 1', set: { source: 'own', A: '1,1;0,1', kmax: 100 } },
    { text: 'a rotation', set: { source: 'own', A: '0.8,-0.6;0.6,0.8', kmax: 100 } },
    { text: 'Gaussian, gain 0.75', set: { source: 'gaussian', n: 32, gain: 0.75, kmax: 100 } },
    { text: 'Gaussian, gain 1.25', set: { source: 'gaussian', n: 32, gain: 1.25, kmax: 100 } },
  ],
  takeaway:
    'ρ tells the fate, σ only the first step. With 0.9 twice on the diagonal and 10 above it, both eigenvalues lie well inside the circle, and still the powers first grow almost fortyfold before they die. A random matrix can have σ well above 1 and die out all the same; a Jordan block on the circle grows like k.',
  goal: 'Tell apart what the spectral radius decides, what the spectral norm decides, and what happens between.',
  params: {
    source: {
      label: 'matrix',
      help: 'your own 2×2 matrix, or a family of order n',
      values: {
        own: 'your own 2×2',
        gaussian: 'Gaussian',
        orthogonal: 'orthogonal',
        'identity-plus-noise': 'identity + noise',
        symmetric: 'symmetric',
        jordan: 'Jordan block',
        grcar: 'Grcar',
        kahan: 'Kahan',
        toeplitz: 'Toeplitz',
        companion: 'companion (ring)',
      },
    },
    A: { label: 'A', help: 'the four entries of your own matrix, rows separated by a semicolon' },
    n: { label: 'n', help: 'order of the matrix, for the families' },
    gain: {
      label: 'gain',
      help: 'for the families. Gaussian and symmetric: entries of standard deviation gain/√n; orthogonal, Grcar, Kahan, Toeplitz: factor; identity + noise: size of the noise; Jordan: the eigenvalue; companion: radius of the ring of eigenvalues',
    },
    kmax: { label: 'k up to', help: 'the largest power that is drawn' },
    seed: { label: 'seed', help: 'which random matrix, for the random families' },
  },
  mathematics: [
    'The spectral radius $\\rho(A)=\\max|\\lambda|$ decides the limit, $\\lVert A^k\\rVert^{1/k}\\to\\rho(A)$ (Gelfand); the spectral norm $\\sigma_{\\mathrm{max}}(A)=\\lVert A\\rVert_2$ is the most that one step can stretch. For every $k$, $\\rho(A)^k\\le\\lVert A^k\\rVert_2\\le\\sigma_{\\mathrm{max}}(A)^k$.',
    'For a normal matrix ($A^{\\mathsf T}A=AA^{\\mathsf T}$) the two ends are equal, $\\rho=\\sigma_{\\mathrm{max}}$, and nothing is hidden. Henrici’s departure from normality $\\sqrt{\\lVert A\\rVert_F^2-\\sum|\\lambda_i|^2}$ measures how far a matrix is from that.',
    'Gaussian: independent entries of standard deviation $g/\\sqrt n$, so that $\\rho\\to g$ and $\\sigma_{\\mathrm{max}}\\to2g$ as $n$ grows. Symmetric: $(G+G^{\\mathsf T})/\\sqrt2$ of such a $G$. Toeplitz: $1$ below and $\\tfrac14$ above the diagonal. Companion: of $z^n-g^n$. Grcar: $-1$ below, $1$ on and three times above the diagonal. Kahan: with $\\theta=\\tfrac65$.',
    'The powers are multiplied with their powers of two kept apart, so that nothing over- or underflows; a power that is exactly zero is said to be zero.',
  ],
  xLabel: 'power k',
  zeroBand: (k) => `exactly zero from k = ${k}`,
  plane: 'eigenvalues in the complex plane, with the unit circle',
  bars: 'singular values',
  about: {
    gaussian:
      'Independent entries of standard deviation gain/√n. In a large matrix ρ is close to the gain and σ to twice the gain.',
    orthogonal: 'The gain times a random orthogonal matrix: every singular value and every |λ| is the gain.',
    'identity-plus-noise':
      'The identity plus a Gaussian matrix of this gain: a network that starts by copying its state.',
    symmetric: 'Gaussian and symmetric: real eigenvalues, and normal, so that ρ = σ.',
    jordan: 'The gain on the diagonal and 1 above it: a single eigenvalue, n times.',
    grcar: 'The gain times Grcar’s matrix, a favourite example of strong non-normality.',
    kahan: 'The gain times Kahan’s triangular matrix: the eigenvalues stand on its diagonal.',
    toeplitz:
      'The gain times the matrix with 1 below and a quarter above the diagonal: real eigenvalues, yet far from normal.',
    companion:
      'A ring of n delays: what comes round is multiplied by the n-th power of the gain. The eigenvalues stand on a circle of that radius.',
  },
  columns: ['quantity', 'value', 'log₁₀ of its size'],
  own: (entries) => `A = ${entries}`,
  family: (name, n) => `${name}, n = ${n}`,
  handle: (column) => `tip of column ${column} of A`,
  handleHelp:
    'Drag a tip, or focus it and press the arrow keys (Shift for finer steps). The dashed circle becomes the ellipse.',
  entry: (row, column) => `entry in row ${row}, column ${column}`,
  entries: 'the entries of A',
  readouts: {
    rho: 'ρ(A)',
    sigma: 'σ_max(A)',
    last: (k) => `‖Aᵏ‖ at k = ${k}`,
    peak: (k) => `largest ‖Aᵏ‖ (k = ${k})`,
    below: 'stays below 1',
    from: (k) => `from k = ${k}`,
    never: (k) => `not by k = ${k}`,
    henrici: 'non-normality',
  },
  badge: { vanish: 'ρ < 1: dies out', steady: 'ρ = 1: undecided', explode: 'ρ > 1: explodes' },
  hint: (rho, sigma) => {
    if (rho === 'explode') return 'Some direction is stretched again and again, and no bound holds.';
    if (rho === 'steady')
      return sigma === 'explode'
        ? 'σ > 1: the norm may stay bounded or grow like a power of k; the eigenvalues alone do not say.'
        : 'σ = 1 as well: no step makes any vector longer.';
    return sigma === 'explode'
      ? 'σ > 1: a step can stretch, and the powers may first grow; ρ < 1: in the end they die out all the same.'
      : 'σ ≤ 1 as well: no step makes any vector longer.';
  },
  describe: (f) => {
    const hump = f.peakAt > 0 ? ` ‖Aᵏ‖ is largest at k = ${f.peakAt}, ${f.peak}.` : '';
    const below =
      f.zeroFrom !== null
        ? ` From k = ${f.zeroFrom} it is exactly zero.`
        : f.belowOneFrom !== null
          ? ` It stays below 1 from k = ${f.belowOneFrom} and is ${f.last} at k = ${f.kmax}.`
          : ` At k = ${f.kmax} it is ${f.last}.`;
    return `${f.matrix}: spectral radius ${f.rho}, largest singular value ${f.sigma}; ${fate[f.tone]}.${hump}${below}`;
  },
};
