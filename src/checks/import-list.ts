/** What a file imports: static, dynamic and by glob, in TypeScript, Astro and MDX. */
import ts from 'typescript';
import { lineAt } from './files.ts';

export interface Import {
  readonly specifier: string;
  readonly line: number;
}

function plain(text: string, firstLine: number): Import[] {
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: firstLine - 1 + lineAt(text, pos),
  }));
  for (const match of text.matchAll(
    /import\.meta\.glob(?:<[^()]*>)?\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*"|`[^`]*`)/g,
  )) {
    const line = firstLine - 1 + lineAt(text, match.index);
    for (const [, pattern = ''] of (match[1] ?? '').matchAll(/['"`]([^'"`]+)['"`]/g))
      found.push({ specifier: pattern.replace(/^!/, ''), line });
  }
  return found;
}

function astro(text: string): Import[] {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const body = front ? text.slice(front[0].length) : text;
  const bodyLine = front ? lineAt(text, front[0].length) : 1;
  const found = front ? plain(front[1] ?? '', 2) : [];
  for (const match of body.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const line = bodyLine - 1 + lineAt(body, match.index);
    const source = /\bsrc="(\.[^"]+)"/.exec(match[1] ?? '')?.[1];
    if (source !== undefined) found.push({ specifier: source, line });
    found.push(...plain(match[2] ?? '', line));
  }
  return found;
}

function mdx(text: string): Import[] {
  let fenced = false;
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && /^(import|export)\s/.test(line) ? [{ specifier: line.trim(), line: index + 1 }] : [];
  });
}

/** Imports of a file, in order. */
export function importsOf(file: string, text: string): Import[] {
  if (file.endsWith('.astro')) return astro(text);
  return file.endsWith('.mdx') ? mdx(text) : plain(text, 1);
}
