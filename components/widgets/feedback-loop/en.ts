import { stepSets } from './steps.ts';
import type { LoopWords } from './words.ts';

const texts = [
  'cart, K = (1, 2)',
  'less damping: (1, 1)',
  'still less',
  'a soft hand',
  'too much gain',
  '(1, 2), a step late',
  'tank',
  'tank, a step late',
  'tank, two steps late',
  'pendulum, too weak',
  'pendulum, held',
  'pendulum, two steps late',
];

const fate = {
  settles: 'it settles',
  'settles-ringing': 'it settles, ringing on the way',
  rings: 'it rings for ever',
  stays: 'nothing brings it to its target',
  'runs-away': 'it runs away',
};

export const en: LoopWords = {
  title: 'The feedback loop',
  question: 'Turn up the gain, or look a little late: does the loop settle, ring or run away?',
  steps: stepSets.map((set, i) => ({ text: texts[i] ?? '', set })),
  takeaway:
    'The unit circle decides, whatever the plant. All eigenvalues inside: the loop settles; the cart with K = (1, 2) even stands still after two steps, for both are 0. On the circle it rings: K = (1, 1) swings for ever with period 6. Outside it runs away, be it for want of damping or for too much gain: K times a gain settles only below 4/3. Delay adds eigenvalues and drives them outwards. A tank with gain 1 is filled in one step; looking one step late it rings for ever, and two steps late it runs away. The pendulum falls by itself, so it needs a gain above 1, and two steps late no gain holds it with this K. A controller wants its product of Jacobians to vanish; a network that has to remember wants its eigenvalues near the circle.',
  goal: 'See in a controlled system what the unit circle decides, and what delay does to it.',
  params: {
    plant: {
      label: 'plant',
      help: 'what is controlled',
      values: { cart: 'cart', tank: 'tank', pendulum: 'upright pendulum', spring: 'mass on a spring' },
    },
    gain: { label: 'gain', help: 'a factor on the whole controller: u = −gain · (k₁ x₁ + k₂ x₂)' },
    position: { label: 'k₁', help: 'how strongly the controller answers to the position, or to the level' },
    velocity: { label: 'k₂', help: 'how strongly it answers to the velocity; the tank has none' },
    delay: { label: 'delay', help: 'by how many sampling periods its readings are old' },
    steps: { label: 'steps', help: 'number of sampling periods that are drawn' },
  },
  mathematics: [
    'The plant is $x_{t+1}=Ax_t+Bu_t$, the controller $u_t=-Kx_{t-d}$ with $K=g\\,(k_1,k_2)$. Without delay the loop is $x_{t+1}=(A-BK)\\,x_t$. With delay $d$ the state is augmented by the last $d$ readings $w_s=Kx_s$, and $x_{t+1}=Ax_t-Bw_{t-d}$ is again one constant matrix, of order $n+d$.',
    'From every start $x_t\\to0$ if and only if $\\rho<1$. The margin is $1-\\rho$; a pair $re^{\\pm\\mathrm i\\theta}$ turns once in $2\\pi/\\theta$ periods. The coloured lines are the root locus: where the eigenvalues go as the gain grows from 0, at the crosses, to 3.',
    'The step response: at $t=0$ the target for the position jumps from 0 to 1. The error $e_t$ obeys the closed loop from $e_0=(-1,0)$, with the constant input that holds the plant at its target added where one is needed.',
    'Cart: $K=(k_1,k_2)$ settles if and only if $k_1>0$, $k_1<k_2$ and $2k_2<4+k_1$. Tank: $z^{d+1}-z^d+k=0$, which has all its zeros inside the circle if and only if $0<k<2\\sin\\bigl(\\pi/(4d+2)\\bigr)$.',
    'Pendulum $y^{\\prime\\prime}=y+u$ and spring $y^{\\prime\\prime}=-y+u$, sampled exactly twice in a unit of time with $u$ held between: $A=\\bigl(\\begin{smallmatrix}\\cosh h&\\sinh h\\\\\\sinh h&\\cosh h\\end{smallmatrix}\\bigr)$, $B=(\\cosh h-1,\\sinh h)^{\\mathsf T}$ with $h=\\tfrac12$; for the spring $\\bigl(\\begin{smallmatrix}\\cos h&\\sin h\\\\-\\sin h&\\cos h\\end{smallmatrix}\\bigr)$ and $(1-\\cos h,\\sin h)^{\\mathsf T}$.',
  ],
  plane: 'eigenvalues of the loop, with the unit circle and their paths as the gain grows',
  timeAxis: 'sampling period t',
  responseAxis: 'position (dotted: target)',
  errorAxis: 'size of the error',
  errorLabel: 'error',
  zeroBand: (t) => `exactly zero from t = ${t}`,
  about: {
    cart: 'Rolls without friction and is pushed once a period.',
    tank: 'Its level is the sum of what has flowed in.',
    pendulum: 'Balanced on its tip: left alone, it falls.',
    spring: 'Swings without friction: left alone, it rings.',
  },
  columns: ['t', 'position', 'size of the error'],
  none: (most) => `none up to ${most}`,
  readouts: {
    rho: 'ρ',
    margin: 'margin 1 − ρ',
    outermost: 'outermost eigenvalue',
    turn: 'one turn takes',
    turns: (t) => `${t} periods`,
    overshoot: 'overshoot',
    within: 'within 2 %',
    from: (t) => `from t = ${t}`,
    never: (t) => `not by t = ${t}`,
    stable: 'gains that settle',
  },
  badge: {
    settles: 'settles',
    'settles-ringing': 'settles, ringing',
    rings: 'rings for ever',
    stays: 'left where it is',
    'runs-away': 'runs away',
  },
  hint: {
    settles: 'All eigenvalues lie inside the circle, the outermost on the positive axis or at 0.',
    'settles-ringing':
      'All eigenvalues lie inside the circle; the outermost ones turn, so the approach swings.',
    rings: 'The outermost eigenvalues lie on the circle: the swing neither grows nor fades.',
    stays: 'The outermost eigenvalue is 1: an error in its direction is kept as it is.',
    'runs-away': 'An eigenvalue lies outside the circle: each turn carries the error farther.',
  },
  missed: 'This one start misses the growing direction; the slightest push would show it.',
  describe: (f) => {
    const late = f.delay === 0 ? '' : `, readings ${f.delay} ${f.delay === 1 ? 'period' : 'periods'} old`;
    const turn = f.turn === null ? '' : `, one turn in ${f.turn} periods`;
    const end =
      f.zeroFrom !== null
        ? ` The error is exactly zero from t = ${f.zeroFrom}.`
        : f.overshoot === null
          ? ''
          : ` It ${f.overshoot === '' ? 'does not overshoot' : `overshoots by ${f.overshoot}`} and ${f.withinFrom === null ? `is not within 2 % by t = ${f.steps}` : `stays within 2 % from t = ${f.withinFrom}`}.`;
    return `${f.plant}, K = ${f.K}${late}: spectral radius ${f.rho}${turn}; ${fate[f.fate]}.${f.missed ? ` ${en.missed}` : ''}${end} Gains that settle: ${f.stable}.`;
  },
};
