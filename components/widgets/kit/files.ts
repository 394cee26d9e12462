import {
  codeText,
  csvText,
  fileName,
  jsonText,
  svgText,
  versionParts,
  type Origin,
} from '../../../src/lib/export.ts';
import { defaultsOf, queryWithParams, type AnyParams } from '../../../src/lib/params.ts';
import type { AnyDefinition } from '../../../src/lib/widget.ts';
import type { ViewProps } from './use-widget.ts';
import type { FileKind } from './words.ts';

const WIDTH = 720;
/** Pixels of the image for one of the figure. */
const SHARPNESS = 2;

const types: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  py: 'text/x-python;charset=utf-8',
};

/** The state on the widget's own page, whatever page it was reached on. */
function addressOf(definition: AnyDefinition, params: AnyParams, view: ViewProps): string {
  const query = queryWithParams('', null, definition, params, defaultsOf(definition, view.lang));
  return new URL(`${view.home}${query}`, location.href).href;
}

function originOf(definition: AnyDefinition, params: AnyParams, view: ViewProps): Origin {
  // The page knows what it was built from; a script would change its name with every commit if it did.
  const built = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? 'unknown';
  return {
    widget: definition.id,
    title: definition.words[view.lang].title,
    ...versionParts(built),
    address: addressOf(definition, params, view),
    parameters: params,
  };
}

/** States that were downloaded from this page, in their order: the files of one state share a number. */
const states: string[] = [];

function numberOf(address: string): number {
  if (!states.includes(address)) states.push(address);
  return states.indexOf(address) + 1;
}

/** A picture as an image: drawn by the browser onto a canvas. */
async function imageOf(svg: string): Promise<Blob> {
  const source = URL.createObjectURL(new Blob([svg], { type: types.svg }));
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = source;
    });
    const canvas = document.createElement('canvas');
    canvas.width = SHARPNESS * image.naturalWidth;
    canvas.height = SHARPNESS * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), types.png);
    });
  } finally {
    URL.revokeObjectURL(source);
  }
}

async function contentOf(
  kind: FileKind,
  definition: AnyDefinition,
  params: AnyParams,
  lang: ViewProps['lang'],
  origin: Origin,
): Promise<BlobPart> {
  if (kind === 'py') return codeText(definition.code?.(params) ?? '', origin);
  const result = definition.compute(params);
  if (kind === 'csv') return csvText(definition.table(params, result, lang), origin);
  if (kind === 'json') return jsonText(result, origin);
  const svg = svgText(definition.figure(params, result, { lang, theme: 'light', width: WIDTH }), origin);
  return kind === 'svg' ? svg : imageOf(svg);
}

/** Hands a file to the reader; gives its name. */
export async function save(
  kind: FileKind,
  definition: AnyDefinition,
  params: AnyParams,
  view: ViewProps,
): Promise<string> {
  const origin = originOf(definition, params, view);
  const content = await contentOf(kind, definition, params, view.lang, origin);
  const url = URL.createObjectURL(new Blob([content], { type: types[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(definition.id, numberOf(origin.address), kind);
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return link.download;
}
