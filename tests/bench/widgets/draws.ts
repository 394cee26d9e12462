/** How long every widget takes over random valid settings: median, worst, and at its defaults. */
import fc from 'fast-check';
import { registry } from '../../../components/widgets/registry.ts';
import { defaultsOf, type AnyParams } from '../../../src/lib/params.ts';
import type { AnyDefinition } from '../../../src/lib/widget.ts';
import { arbitraryParams } from '../../fixtures/arbitrary-params.ts';

export interface DrawTimes {
  readonly id: string;
  readonly draws: number;
  /** Milliseconds. */
  readonly defaults: number;
  readonly median: number;
  readonly worst: number;
  /** The setting that took longest. */
  readonly worstAt: AnyParams;
}

function timed(definition: AnyDefinition, params: AnyParams): number {
  const start = performance.now();
  definition.compute(params);
  return performance.now() - start;
}

/** Times of every widget over `draws` settings. */
export function drawTimes(draws: number): DrawTimes[] {
  return registry.map((definition) => {
    const settings = fc.sample(arbitraryParams(definition.params), { numRuns: draws, seed: 20261124 });
    const defaults = Math.min(...[1, 2, 3].map(() => timed(definition, defaultsOf(definition))));
    const times = settings.map((params) => timed(definition, params));
    const worst = Math.max(...times);
    return {
      id: definition.id,
      draws,
      defaults,
      median: times.toSorted((a, b) => a - b)[Math.floor(draws / 2)] ?? NaN,
      worst,
      worstAt: settings[times.indexOf(worst)] ?? {},
    };
  });
}
