import type { ParamsOf, Schema } from '../../../src/lib/params.ts';

export const params = {
  nu: { type: 'number', default: -4.97, min: -8, max: 1, step: 0.01 },
  theta: { type: 'number', default: 20, min: -180, max: 180, step: 1, unit: '°' },
  scale: { type: 'choice', default: 'one', values: ['one', 'gamma'] },
  T: { type: 'integer', default: 400, min: 10, max: 2000, log: true },
  show: { type: 'choice', default: 'growth', values: ['growth', 'impulse'] },
  runs: { type: 'integer', default: 200, min: 10, max: 500 },
  seed: { type: 'seed', default: 1 },
} as const satisfies Schema;

export type RingParams = ParamsOf<typeof params>;
