// Cuts the fonts that the site ships out of their packages: Latin, punctuation and the signs our figures use, in the weights
// we set. Run after a change of either; the results are kept in the repository.
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './node24.mjs';

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const characters = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ıŒœ–—‘’“”„•…′″‹›ʻʼˆ˚˜←↑→↓−∕\u2009\u202f';

const cuts = [
  ['source-serif-4', 'source-serif-4-latin-wght-normal', 'source-serif-4', { min: 400, max: 700 }],
  ['source-serif-4', 'source-serif-4-latin-wght-italic', 'source-serif-4-italic', { min: 400, max: 600 }],
  ['inter', 'inter-latin-wght-normal', 'inter', { min: 400, max: 700 }],
];
const target = join(root, 'src', 'styles', 'fonts');
for (const [family, source, name, wght] of cuts) {
  const folder = join(root, 'node_modules', '@fontsource-variable', family);
  const font = await subsetFont(readFileSync(join(folder, 'files', `${source}.woff2`)), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght },
  });
  const file = join(target, `${name}.woff2`);
  writeFileSync(`${file}.part`, font);
  renameSync(`${file}.part`, file);
  copyFileSync(join(folder, 'LICENSE'), join(target, `${family}-LICENSE.txt`));
  console.log(`${name}: ${font.length} bytes`);
}
