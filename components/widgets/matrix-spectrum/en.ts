import { stepSets } from './steps.ts';
import type { SpectrumWords } from './words.ts';

const fate = {
  vanish: 'the powers die out',
  steady: 'ρ = 1 does not decide',
  explode: 'the powers grow without bound',
};

const texts = [
  'the hump: 0.9 and 10',
  'its pseudospectra',
  'Gelfand’s root',
  'nilpotent',
  'Jordan, ρ = 1',
  'Jordan 0.9 of order 8',
  'Gaussian, gain 0.75',
  'Gaussian, gain 1.25',
];

export const en: SpectrumWords = {
  title: 'The spectrum explorer',
  question: 'What do the eigenvalues of A tell you about the size of Aᵏ, and what do they hide?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'ρ tells the fate, σ only the first step, the pseudospectrum the journey. With 0.9 twice on the diagonal and 10 above it, both eigenvalues lie well inside the circle, and still the powers first grow almost fortyfold (k = 9) and stay below 1 only from k = 63. The contours tell: that of a hundredth reaches twenty times as far beyond the circle, so some power exceeds twenty. Gelfand’s root is still above 0.96 after a hundred steps. A random matrix can have σ well above 1 and die out all the same; a Jordan block on the circle grows like k.',
  params: {
    source: {
      label: 'matrix',
      help: 'your own matrix, or a family of order n',
      values: {
        own: 'your own',
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
    A: {
      label: 'A',
      help: 'the entries of your own matrix, rows separated by semicolons; up to order 8 in an address, up to 128 from pasted text',
    },
    n: { label: 'n', help: 'order of the matrix, for the families' },
    gain: {
      label: 'gain',
      help: 'for the families. Gaussian and symmetric: entries of standard deviation gain/√n; orthogonal, Grcar, Kahan, Toeplitz: factor; identity + noise: size of the noise; Jordan: the eigenvalue; companion: radius of the ring of eigenvalues',
    },
    nonnormality: {
      label: 'non-normality',
      help: 'multiplies entry (i, j) by this number to the power (j − i)/(n − 1): a change of the scales of the coordinates, which keeps every eigenvalue; 1 leaves the matrix as it is',
    },
    kmax: { label: 'k up to', help: 'the largest power that is drawn' },
    seed: { label: 'seed', help: 'which random matrix, for the random families' },
    chart: {
      label: 'chart',
      help: 'the norms of the powers, or their k-th roots',
      values: { norms: '‖Aᵏ‖', root: 'Gelfand’s root ‖Aᵏ‖^(1/k)' },
    },
    pseudospectra: {
      label: 'pseudospectra',
      help: 'lines on which σ_min(z − A) is a power of ten: so near to A is a matrix with the eigenvalue z',
    },
    range: { label: 'numerical range', help: 'the values x*Ax of all unit vectors x' },
    kreiss: {
      label: 'Kreiss bounds',
      help: 'what a point z outside the circle says about the largest power',
    },
    re: { label: 'Re z', help: 'real part of the point whose Kreiss bound is shown' },
    im: { label: 'Im z', help: 'imaginary part of that point' },
  },
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
  ownOf: (n) => `your own ${n}×${n} matrix`,
  stretched: (name, factor) => `${name}, non-normality ${factor}`,
  family: (name, n) => `${name}, n = ${n}`,
  handle: (column) => `tip of column ${column} of A`,
  handleHelp:
    'Drag a tip, or focus it and press the arrow keys (Shift for finer steps). The dashed circle becomes the ellipse.',
  entry: (row, column) => `entry in row ${row}, column ${column}`,
  entries: 'the entries of A',
  show: 'show',
  pickHelp:
    'Click a point of the plane for its Kreiss bound; move the cross with the arrow keys (Shift: finer).',
  cross: 'the point z',
  fromText: 'paste, open or edit as text',
  large: (n) =>
    `A ${n}×${n} matrix of your own. It is kept in this page only, not in its address: save it as a file to share it.`,
  readouts: {
    rho: 'ρ(A)',
    sigma: 'σ_max(A)',
    last: (k) => `‖Aᵏ‖ at k = ${k}`,
    peak: (k) => `largest ‖Aᵏ‖ (k = ${k})`,
    below: 'stays below 1',
    from: (k) => `from k = ${k}`,
    never: (k) => `not by k = ${k}`,
    henrici: 'Henrici’s departure',
    radius: 'numerical radius',
    at: (z) => `bound at z = ${z}`,
    inside: 'z must lie outside the circle',
    none: 'none: ρ is not below 1',
    infinite: 'z is an eigenvalue',
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
    const { contour, pseudospectra, radius, kreiss, at, root } = f.layers;
    const proof = contour
      ? ` The pseudospectrum of ε = ${contour.eps} reaches out to |z| = ${contour.reach}: some power must be as large as about ${contour.bound}.`
      : pseudospectra
        ? ' No contour that ends within the picture reaches farther beyond the circle than its ε.'
        : '';
    const bounds = kreiss
      ? ` Kreiss: the largest power lies between ${kreiss.lower} and ${kreiss.upper}.`
      : '';
    const point = at ? ` The point z = ${at.z} alone proves ${at.bound}.` : '';
    const wide = radius === null ? '' : ` The numerical radius is ${radius}.`;
    const limit = root === null ? '' : ` Gelfand’s root is ${root} there.`;
    return `${f.matrix}: spectral radius ${f.rho}, largest singular value ${f.sigma}; ${fate[f.tone]}.${hump}${below}${limit}${proof}${bounds}${point}${wide}`;
  },
};
