import { choice, exercise } from '../../../../src/lib/exercise.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
type Step = (h: number, x: number) => readonly [next: number, gate: number];

/** One unit each, all weights 1. */
const recurrences: readonly Step[] = [
  (h, x) => {
    const z = sigmoid(h + x);
    return [z * h + (1 - z) * Math.tanh(x), z];
  },
  (h, x) => {
    const z = sigmoid(x);
    return [z * h + (1 - z) * Math.tanh(h + x), z];
  },
  (h, x) => {
    const z = sigmoid(x);
    return [z * h + (1 - z) * Math.tanh(x), z];
  },
];

/** Whether the derivative of a step is its gate, by central differences. */
function isItsGate(step: Step): boolean {
  const [h, x, d] = [0.4, -0.7, 1e-5];
  const slope = (step(h + d, x)[0] - step(h - d, x)[0]) / (2 * d);
  return Math.abs(slope - step(h, x)[1]) < 1e-8;
}

export default exercise({
  level: 1,
  section: 'input-only-gates',
  kind: 'choice',
  check: choice(recurrences.map(isItsGate), {
    0: {
      zh: '门读 $h_{t-1}$，所以对 $h_{t-1}$ 求导时门也要求导。',
      en: 'The gate reads $h_{t-1}$, so it has a derivative of its own.',
    },
    1: {
      zh: '门不读 $h_{t-1}$，但候选值读。',
      en: 'The gate does not read $h_{t-1}$, but the candidate does.',
    },
  }),
});
