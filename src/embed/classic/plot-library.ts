/** Stands in for `kit/plot-library.ts` in the classic scripts: the library is a script of its own. */
import type uPlot from 'uplot';
import { fromScript } from './runtime.ts';

export async function loadPlotLibrary(): Promise<typeof uPlot> {
  return (await fromScript('uplot', 'plot')) as typeof uPlot;
}
