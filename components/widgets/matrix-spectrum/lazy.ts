/**
 * What a page fetches only when it is needed: the words of its own language, and the heavy mathematics when a layer is
 * switched on. The server and the terminal load the definition, which provides both at once; no page does.
 */
import type { Lang } from '../../../src/lib/languages.ts';
import type * as LayersModule from './layers.ts';
import type { SpectrumWords } from './words.ts';

export type Layers = typeof LayersModule;

let layers: Layers | null = null;
const words = new Map<Lang, SpectrumWords>();

export function provideLayers(given: Layers): void {
  layers = given;
}

export function provideWords(lang: Lang, given: SpectrumWords): void {
  words.set(lang, given);
}

/** The layers, as far as they are here. */
export const layersHere = (): Layers | null => layers;

export async function loadLayers(): Promise<Layers> {
  layers ??= await import('./layers.ts');
  return layers;
}

export function wordsOf(lang: Lang): SpectrumWords {
  const found = words.get(lang);
  if (!found) throw new Error(`matrix-spectrum: the words of ${lang} are not loaded`);
  return found;
}

export async function loadWords(lang: Lang): Promise<void> {
  if (words.has(lang)) return;
  words.set(lang, lang === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en);
}
