import type uPlot from 'uplot';

/** The plotting library, fetched with the first touch of a chart. Classic scripts bring their own way instead of this file. */
export async function loadPlotLibrary(): Promise<typeof uPlot> {
  return (await import('uplot')).default;
}
