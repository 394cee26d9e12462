/** The settings of the steps to try, the same in every language; each says all that it needs. */
import type { TryStep } from '../../../src/lib/widget.ts';

const cart = { plant: 'cart', gain: 1, position: 1, velocity: 2, delay: 0, steps: 30 };
const tank = { ...cart, plant: 'tank' };
const pendulum = { ...cart, plant: 'pendulum', velocity: 1 };

export const stepSets: readonly TryStep['set'][] = [
  cart,
  { ...cart, velocity: 1 },
  { ...cart, velocity: 0.9, steps: 60 },
  { ...cart, position: 0.01, velocity: 0.2, steps: 80 },
  { ...cart, gain: 1.4 },
  { ...cart, delay: 1 },
  tank,
  { ...tank, delay: 1 },
  { ...tank, delay: 2 },
  { ...pendulum, gain: 0.9 },
  { ...pendulum, gain: 1.2, steps: 60 },
  { ...pendulum, gain: 1.2, delay: 2 },
];
