/**
 * The fonts of the PDF, cut out of the pinned packages for the characters it has: static, since Chromium writes variable ones
 * as Type 3, and carried along, since the machine that prints may have no Chinese font. Licences: SIL Open Font License 1.1
 * (Source Serif 4, Inter, Noto Serif SC, Noto Sans SC), Bitstream Vera (DejaVu Sans); each package has its text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Lang } from '../../lib/languages.ts';
import { coverageOf } from './coverage.ts';

export interface Cut {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  readonly covered: readonly number[];
  /** An OpenType font with TrueType outlines. */
  readonly bytes: Uint8Array;
}

interface Source {
  readonly family: string;
  /** Folder below node_modules. */
  readonly package: string;
  readonly files: readonly string[];
  readonly style: 'normal' | 'italic';
  readonly weights: readonly number[];
  readonly variable: boolean;
}

/** In Chinese text these belong to the Chinese font. */
const hanPunctuation = new Set(Array.from('·‖—‘’“”…', (c) => c.codePointAt(0) ?? 0));

const variable = '@fontsource-variable';

function latin(family: string, name: string, style: 'normal' | 'italic'): Source {
  return {
    family,
    package: `${variable}/${name}`,
    files: ['latin', 'latin-ext', 'greek'].map((part) => `${name}-${part}-wght-${style}.woff2`),
    style,
    weights: [400, 600],
    variable: true,
  };
}

function inRanges(ranges: string, characters: readonly number[]): boolean {
  const parsed = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return characters.some((c) => parsed.some(([from, to]) => c >= from && c <= to));
}

/** A Chinese family comes in slices; those that hold none of the characters are left out. */
function han(root: string, family: string, name: string, characters: readonly number[]): Source {
  const file = join(root, 'node_modules', variable, name, 'unicode.json');
  if (!existsSync(file)) throw new Error(missingPackage(`${variable}/${name}`));
  const slices = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return {
    family,
    package: `${variable}/${name}`,
    files: Object.entries(slices)
      .filter(([key, ranges]) => key.startsWith('[') && inRanges(ranges, characters))
      .map(([key]) => `${name}-${key.slice(1, -1)}-wght-normal.woff2`),
    style: 'normal',
    weights: [400, 600],
    variable: true,
  };
}

function signs(weight: 400 | 700): Source {
  return {
    family: 'Paper Signs',
    package: '@fontsource/dejavu-sans',
    files: [`dejavu-sans-latin-${weight}-normal.woff2`],
    style: 'normal',
    weights: [weight],
    variable: false,
  };
}

function missingPackage(name: string): string {
  return `The font package ${name} is not installed: run "npm install".`;
}

async function cutsOf(root: string, source: Source, characters: ReadonlySet<number>): Promise<Cut[]> {
  const cuts: Cut[] = [];
  const text = String.fromCodePoint(...characters);
  for (const name of source.files) {
    const file = join(root, 'node_modules', source.package, 'files', name);
    if (!existsSync(file)) throw new Error(missingPackage(source.package));
    const original = readFileSync(file);
    for (const weight of source.weights) {
      const bytes = await subsetFont(original, text, {
        targetFormat: 'truetype',
        noHinting: true,
        ...(source.variable ? { variationAxes: { wght: weight } } : {}),
      });
      const covered = [...coverageOf(bytes)].filter((c) => characters.has(c));
      if (covered.length > 0)
        cuts.push({ family: source.family, style: source.style, weight, covered, bytes });
    }
  }
  return cuts;
}

export interface PaperFonts {
  readonly css: string;
  readonly bytes: number;
  /** Characters that no font has. */
  readonly missing: readonly string[];
}

function faceRule(cut: Cut): string {
  const range = cut.covered.map((c) => `U+${c.toString(16)}`).join(',');
  const data = Buffer.from(cut.bytes).toString('base64');
  return `@font-face{font-family:'${cut.family}';font-style:${cut.style};font-weight:${cut.weight};src:url(data:font/ttf;base64,${data});unicode-range:${range}}`;
}

/** The fonts for a text, as a style sheet. */
export async function paperFonts(root: string, lang: Lang, text: string): Promise<PaperFonts> {
  const all = [...new Set(text)].map((c) => c.codePointAt(0) ?? 0).filter((c) => c > 0x1f);
  const wanted = new Set(all);
  const western = new Set(lang === 'zh' ? all.filter((c) => !hanPunctuation.has(c)) : all);
  const cuts: Cut[] = [];
  for (const source of [
    latin('Paper Serif', 'source-serif-4', 'normal'),
    latin('Paper Serif', 'source-serif-4', 'italic'),
    latin('Paper Sans', 'inter', 'normal'),
  ])
    cuts.push(...(await cutsOf(root, source, western)));
  // What the Latin fonts have is theirs; what neither they nor the Chinese ones have is a sign.
  const own = new Set(cuts.filter((cut) => cut.family === 'Paper Sans').flatMap((cut) => cut.covered));
  const rest = all.filter((c) => !own.has(c));
  const chinese: Cut[] = [];
  for (const source of [
    han(root, 'Paper Serif Han', 'noto-serif-sc', rest),
    han(root, 'Paper Sans Han', 'noto-sans-sc', rest),
  ])
    chinese.push(...(await cutsOf(root, source, new Set(rest))));
  const covered = new Set([...cuts, ...chinese].flatMap((cut) => cut.covered));
  const serif = new Set(
    [...cuts, ...chinese].filter((c) => c.family.startsWith('Paper Serif')).flatMap((c) => c.covered),
  );
  const marked = new Set(
    Array.from([...text.matchAll(/\P{M}\p{M}+/gu)].join(''), (c) => c.codePointAt(0) ?? 0),
  );
  const left = new Set(all.filter((c) => !covered.has(c) || !serif.has(c) || marked.has(c)));
  const sign = [...(await cutsOf(root, signs(400), left)), ...(await cutsOf(root, signs(700), left))];
  for (const c of sign.flatMap((cut) => cut.covered)) covered.add(c);
  const every = [...cuts, ...chinese, ...sign];
  const stack = (kind: string): string => `'Paper ${kind}','Paper ${kind} Han','Paper Signs'`;
  return {
    css: [
      ...every.map(faceRule),
      `html:root{--text:${stack('Serif')};--ui:${stack('Sans')}}`,
      // A stroke around letters is written as shapes, with letters of Type 3 laid over them to be found.
      `svg,svg text{font-family:var(--ui)!important}svg text{stroke:none!important}`,
      `.katex{font-family:KaTeX_Main,var(--text)}.katex .cjk_fallback{font-family:var(--text)}`,
      `code,pre{font-family:KaTeX_Typewriter,var(--ui)}`,
      `@page{font-family:${stack('Sans')}}`,
    ].join('\n'),
    bytes: every.reduce((sum, cut) => sum + cut.bytes.length, 0),
    missing: [...wanted]
      .filter((c) => !covered.has(c))
      .map((c) => String.fromCodePoint(c))
      .filter((c) => !/[\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Co}]/u.test(c)),
  };
}
