/** Which exports lie beside the built site. A build empties `dist/`, so what lies there was made from this very build. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLang, type Lang } from '../../lib/languages.ts';

export type Paper = 'a4' | 'letter';

export interface Download {
  /** Path below the site. */
  readonly file: string;
  readonly kind: 'book' | 'chapter' | 'zip';
  /** Of a PDF. */
  readonly lang: Lang | null;
  readonly paper: Paper | null;
  /** Slug of the chapter of a PDF of one. */
  readonly chapter: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

export const zipFile = 'offline/vanishing-point.zip';

/** The book of a language as a PDF. */
export function pdfOf(lang: Lang): string {
  return `pdf/vanishing-point.${lang}.pdf`;
}

/** What the name of an export says of it; null for what is none. */
export function exportNamed(file: string): Omit<Download, 'bytes' | 'sha256'> | null {
  if (file === zipFile) return { file, kind: 'zip', lang: null, paper: null, chapter: null };
  const [, folder, chapter, letter, lang] =
    /^pdf\/(chapters\/)?vanishing-point(?:-([a-z0-9-]+?))??(-letter)?\.([a-z]+)\.pdf$/.exec(file) ?? [];
  if (!isLang(lang) || (folder === undefined) !== (chapter === undefined)) return null;
  const paper = letter === undefined ? 'a4' : 'letter';
  return { file, kind: chapter === undefined ? 'book' : 'chapter', lang, paper, chapter: chapter ?? null };
}

function namesIn(dist: string): string[] {
  return ['pdf', 'pdf/chapters', 'offline'].flatMap((folder) =>
    existsSync(join(dist, folder))
      ? readdirSync(join(dist, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `${folder}/${entry.name}`)
          .sort()
      : [],
  );
}

/** The exports beside a built site. */
export function downloadsIn(dist: string): Download[] {
  return namesIn(dist).flatMap((file) => {
    const named = exportNamed(file);
    if (named === null) return [];
    const content = readFileSync(join(dist, file));
    return [{ ...named, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }];
  });
}
