import type { ClippingWords } from './words.ts';

const plain = { others: 4, sx: 0, sy: 1, rest1: 0, rest2: 0 };

export const en: ClippingWords = {
  title: 'Clipping',
  question:
    'When a gradient is too long, what does clipping change: its length, its direction, or the cause?',
  steps: [
    { text: 'by norm: (30, 4) at 5', set: { scene: 'arrow', method: 'norm', gx: 30, gy: 4, c: 5, ...plain } },
    { text: 'by value', set: { scene: 'arrow', method: 'value', gx: 30, gy: 4, c: 5, ...plain } },
    {
      text: 'four entries, by value',
      set: { scene: 'arrow', method: 'value', gx: 100, gy: 1, rest1: -1, rest2: 0.5, c: 1 },
    },
    {
      text: 'one sample against four',
      set: { scene: 'arrow', method: 'sample', gx: 100, gy: 0, others: 4, sx: 0, sy: 1, c: 1 },
    },
    {
      text: 'past a right angle',
      set: { scene: 'arrow', method: 'sample', gx: 1000, gy: 0, others: 2, sx: -1, sy: 1, c: 1 },
    },
    {
      text: 'a vanished gradient',
      set: { scene: 'arrow', method: 'norm', gx: 0.003, gy: 0.0004, c: 5, ...plain },
    },
    {
      text: 'the cliff',
      set: { scene: 'cliff', method: 'norm', w0: 5, b0: -2, eta: 1, steps: 100, c: 0.3 },
    },
  ],
  takeaway:
    'Clipping by the norm shortens a gradient and turns it by nothing. Clipping by value turns (30, 4) at 5 by more than 31 degrees, the four entries (100, 1, −1, ½) at 1 by more than 55. Clipping each sample before averaging biases the mean: with one rare large gradient among small ones it can turn past a right angle, and is then no direction of descent. A gradient below the threshold stays as small as it was: clipping cures no vanishing. On the cliff, clipping keeps the descent from being thrown onto a plain where the gradient has vanished; the cliff itself remains.',
  goal: 'See what each way of clipping does to length and direction, and what it cannot do.',
  params: {
    scene: {
      label: 'scene',
      help: 'one gradient and what clipping makes of it, or a descent on the loss of a recurrent unit',
      values: { arrow: 'one gradient', cliff: 'the cliff' },
    },
    method: {
      label: 'clip',
      help: 'what is held below the threshold',
      values: { norm: 'by norm', value: 'by value', layer: 'per layer', sample: 'per sample' },
    },
    c: { label: 'c', help: 'the threshold' },
    gx: { label: 'g₁', help: 'first entry of the gradient (per sample: of the rare sample)' },
    gy: { label: 'g₂', help: 'second entry of the gradient (per sample: of the rare sample)' },
    rest1: { label: 'g₃', help: 'third entry of the gradient; not used per sample' },
    rest2: { label: 'g₄', help: 'fourth entry of the gradient; not used per sample' },
    others: { label: 'others', help: 'how many further samples there are, all alike' },
    sx: { label: 's₁', help: 'first entry of the gradient of the other samples' },
    sy: { label: 's₂', help: 'second entry of the gradient of the other samples' },
    w0: { label: 'w', help: 'recurrent weight where the descent starts' },
    b0: { label: 'b', help: 'bias where the descent starts' },
    eta: { label: 'η', help: 'learning rate' },
    steps: { label: 'steps', help: 'number of gradient steps' },
  },
  mathematics: [
    'By norm: $g\\mapsto\\min(1,c/\\lVert g\\rVert_2)\\,g$, parallel to $g$. By value: each entry for itself into $[-c,c]$; no sign changes, so it remains a direction of descent, but another one.',
    'Per layer: each parameter array by its own norm. Here $g_1$ is one layer and $(g_2,g_3,g_4)$ another. Per sample: each gradient of the batch by its own norm, then the mean. The mean of what was clipped is not a multiple of the mean.',
    'The cliff (after Pascanu, Mikolov and Bengio): one unit $h_t=\\sigma(w\\,h_{t-1}+b)$, $h_0=\\tfrac12$, with the loss $\\tfrac12(h_{50}-\\tfrac7{10})^2$ as a function of $w$ and $b$. At $b=-w/2$ the start $\\tfrac12$ is a fixed point with multiplier $w/4$. For $w>4$ it is repelling: a little more bias leads to a high state, a little less to a low one, and $\\partial h_{50}/\\partial b$ grows like $(w/4)^{50}$ there.',
    'A step of plain descent with the clipped gradient is at most $\\eta c$ long. Clipping changes no Jacobian: at the same $w$ and $b$ the next backward pass gives the same gradient again.',
  ],
  plane: 'to scale',
  dial: 'directions only',
  before: 'g',
  after: 'clipped',
  meanBefore: 'mean',
  meanAfter: 'mean of clipped',
  notDescent: 'no descent',
  free: 'not clipped',
  held: 'clipped',
  steepBand: (c) => `‖g‖ > ${c}: clipped`,
  thrownTo: (place) => `thrown to ${place}`,
  handleGradient: 'tip of the gradient',
  handleStart: 'start of the descent',
  handleHelp: 'Drag the ring in the picture, or focus it and press the arrow keys (Shift for finer steps).',
  xLabel: 'gradient step',
  yLabel: 'loss',
  arrowColumns: ['entry', 'before', 'clipped'],
  entry: (i) => `g${['₁', '₂', '₃', '₄'][i] ?? ''}`,
  sample: (first, count, coordinate) =>
    first ? `rare sample, ${coordinate}` : `other samples (${count}), ${coordinate}`,
  mean: (coordinate) => `mean, ${coordinate}`,
  cliffColumns: [
    'step',
    'w',
    'b',
    'loss',
    '‖g‖',
    'w, clipped',
    'b, clipped',
    'loss, clipped',
    '‖g‖, clipped',
  ],
  readouts: {
    angle: 'turned by',
    normBefore: '‖g‖',
    normAfter: '‖clipped‖',
    after: 'clipped gradient',
    none: 'no direction',
    freeLoss: 'last loss, not clipped',
    heldLoss: 'last loss, clipped',
    freeGradient: 'last ‖g‖, not clipped',
    clipped: 'steps shortened',
  },
  badge: {
    untouched: 'within the threshold: untouched',
    tiny: 'vanishing: clipping leaves it as small as it is',
    kept: 'clipped, direction kept',
    turned: 'clipped, direction turned',
    uphill: 'turned past a right angle',
    thrown: 'without clipping: thrown off the map',
    same: 'clipping changes nothing here',
    differs: 'the two descents part',
  },
  about: {
    norm: 'The whole gradient, scaled until its norm is c.',
    value: 'Each entry for itself, cut off at c.',
    layer:
      'g₁ is one layer, the rest another; each is scaled by its own norm. With two entries this is the same as by value.',
    sample:
      'One rare sample g and some others s; each is scaled by its own norm, and then they are averaged.',
  },
  aboutCliff: {
    norm: 'The gradient (∂L/∂w, ∂L/∂b), scaled until its norm is c.',
    value: '∂L/∂w and ∂L/∂b each for itself, cut off at c.',
    layer: 'w and b are two arrays of one entry each: here this is the same as by value.',
    sample: 'There is only one sample here, so this is the same as by norm.',
  },
  describeArrow: (f) => {
    const how = {
      norm: 'clipped by norm',
      value: 'clipped by value',
      layer: 'clipped layer by layer',
      sample: 'each sample clipped by norm, then averaged',
    }[f.method];
    const what = f.method === 'sample' ? 'The mean gradient' : 'The gradient';
    const turn =
      f.angle === null
        ? 'One of the two is zero and has no direction.'
        : !f.changed
          ? 'Nothing changes: clipping never makes a gradient larger.'
          : f.kept
            ? 'Its direction is the same: turned by 0°.'
            : f.uphill
              ? `It has turned by ${f.angle}°, past a right angle: a step against it raises the loss to first order.`
              : `It has turned by ${f.angle}°.`;
    return `${what} ${f.before} of norm ${f.normBefore}, ${how} at ${f.c}, becomes ${f.after} of norm ${f.normAfter}. ${turn}`;
  },
  describeCliff: (f) => {
    const thrown = f.thrown
      ? `Without clipping one step at the cliff throws it far away, to ${f.free}: loss ${f.freeLoss}, gradient ${f.freeGradient}.`
      : `Without clipping it ends at ${f.free} with loss ${f.freeLoss}.`;
    const held =
      f.clipped === 0
        ? 'No gradient is above the threshold, so clipping changes nothing.'
        : `Clipped by ${f.value ? 'value' : 'norm'} at ${f.c}, ${f.clipped} of ${f.steps} steps are changed; it ends at ${f.held} with loss ${f.heldLoss}.`;
    return `Descent from ${f.start}, ${f.steps} steps. ${thrown} ${held}`;
  },
};
