/** One card of the deck; its words are in content/cards/<id>/. */
export interface Card {
  readonly id: string;
  /** Whether the statement on its face is true. */
  readonly verdict: boolean;
  readonly origin: 'lecture' | 'further';
  /** The points of the errata page that it touches. */
  readonly errata: readonly string[];
  /** The widget state that shows it, where that widget exists. */
  readonly shows: {
    readonly widget: 'scalar-power' | 'matrix-spectrum';
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
}

function powersOf(A: string, kmax: number): Card['shows'] {
  return { widget: 'matrix-spectrum', params: { source: 'own', A, kmax } };
}

function scalar(params: Readonly<Record<string, string | number>>): Card['shows'] {
  return { widget: 'scalar-power', params };
}

/** The lecture's three first; true and false statements mixed after them. */
export const deck: readonly Card[] = [
  {
    id: 'only-weights-matter',
    verdict: false,
    origin: 'lecture',
    errata: ['c-2', 'c-9', 'c-30'],
    shows: scalar({ w: 1.5, T: 100, mode: 'tanh', h0: 0.86 }),
  },
  { id: 'gradients-all-zero', verdict: false, origin: 'lecture', errata: ['c-8'], shows: null },
  {
    id: 'clipping-solves-explosion',
    verdict: false,
    origin: 'lecture',
    errata: ['c-10', 'c-31'],
    shows: null,
  },
  {
    id: 'rho-alone-decides',
    verdict: false,
    origin: 'further',
    errata: ['c-1', 'c-2', 'c-4'],
    shows: powersOf('1,1;0,1', 100),
  },
  {
    id: 'small-norm-must-vanish',
    verdict: true,
    origin: 'further',
    errata: ['c-23'],
    shows: { widget: 'matrix-spectrum', params: { source: 'orthogonal', n: 16, gain: 0.9, kmax: 100 } },
  },
  {
    id: 'sigma-above-one-explodes',
    verdict: false,
    origin: 'further',
    errata: ['c-5', 'c-24'],
    shows: powersOf('0.5,2;0,0.5', 50),
  },
  {
    id: 'slope-below-one-vanishes',
    verdict: false,
    origin: 'further',
    errata: ['c-6'],
    shows: scalar({ w: 1.08, T: 100, mode: 'linear' }),
  },
  { id: 'weights-fade-alike', verdict: true, origin: 'further', errata: ['c-8'], shows: null },
  {
    id: 'saturation-only-shrinks',
    verdict: false,
    origin: 'further',
    errata: ['c-2'],
    shows: powersOf('8,8;-6,-6', 50),
  },
  { id: 'diag-norm-small', verdict: false, origin: 'further', errata: ['c-7'], shows: null },
  {
    id: 'nilpotent-pair-explodes',
    verdict: true,
    origin: 'further',
    errata: ['c-1'],
    shows: powersOf('4,0;0,0', 20),
  },
  {
    id: 'unit-weight-keeps-all',
    verdict: false,
    origin: 'further',
    errata: ['c-9', 'c-18', 'c-19'],
    shows: scalar({ w: 1, T: 1000, mode: 'tanh', h0: 0.5 }),
  },
  {
    id: 'one-tanh-unit-fades',
    verdict: true,
    origin: 'further',
    errata: ['c-9'],
    shows: scalar({ w: 2, T: 100, mode: 'tanh', h0: 0.5 }),
  },
  {
    id: 'vanishing-is-underflow',
    verdict: false,
    origin: 'further',
    errata: ['c-29'],
    shows: scalar({ w: 0.5, T: 100, mode: 'linear', format: 'fp16' }),
  },
  {
    id: 'parameter-gradient-grows',
    verdict: true,
    origin: 'further',
    errata: ['c-18'],
    shows: scalar({ w: 1, T: 100, mode: 'linear' }),
  },
  {
    id: 'rho-below-one-shrinks',
    verdict: false,
    origin: 'further',
    errata: ['c-21'],
    shows: powersOf('0.9,10;0,0.9', 100),
  },
  {
    id: 'nilpotent-stretches',
    verdict: true,
    origin: 'further',
    errata: ['c-21'],
    shows: powersOf('0,1000;0,0', 10),
  },
  { id: 'lstm-solves-it', verdict: false, origin: 'further', errata: [], shows: null },
  {
    id: 'relu-never-vanishes',
    verdict: false,
    origin: 'further',
    errata: ['c-32'],
    shows: scalar({ w: 0.5, T: 100, mode: 'linear' }),
  },
  { id: 'norm-clipping-turns', verdict: false, origin: 'further', errata: ['c-10'], shows: null },
  { id: 'clipped-mean-uphill', verdict: true, origin: 'further', errata: ['c-10'], shows: null },
  {
    id: 'robust-memory-fades',
    verdict: true,
    origin: 'further',
    errata: ['c-19'],
    shows: scalar({ w: 1.5, T: 100, mode: 'tanh', h0: 0.5 }),
  },
  { id: 'resnet-against-vanishing', verdict: false, origin: 'further', errata: ['c-11'], shows: null },
  { id: 'batchnorm-cures', verdict: false, origin: 'further', errata: ['c-11'], shows: null },
  { id: 'attention-immune', verdict: false, origin: 'further', errata: [], shows: null },
];
