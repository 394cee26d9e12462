/** The picture that other sites show beside a link to a widget: its title, its question and its figure at the defaults. */
import { createHash } from 'node:crypto';
import { htmlLang, type Lang } from '../lib/languages.ts';
import { defaultsOf } from '../lib/params.ts';
import { escapeXml } from '../lib/svg.ts';
import { tokensCss } from '../lib/tokens.ts';
import type { AnyDefinition, Plain } from '../lib/widget.ts';

export const cardSize = { width: 1200, height: 630 } as const;

/** Width that the figure is drawn for: letters come out twice as large as in a page. */
const DRAWN = 540;

/** The card as a page of exactly its size. */
export function socialCard(definition: AnyDefinition, result: Plain, lang: Lang, name: string): string {
  const words = definition.words[lang];
  const figure = definition.figure(defaultsOf(definition, lang), result, {
    lang,
    theme: 'light',
    width: DRAWN,
  });
  return `<!doctype html><html lang="${htmlLang[lang]}"><meta charset="utf-8"><style>${tokensCss()}
*{box-sizing:border-box}
body{margin:0;width:${cardSize.width}px;height:${cardSize.height}px;background:var(--paper);color:var(--ink);
font:26px/1.5 Inter,'Noto Sans CJK SC',sans-serif;display:grid;grid-template-columns:400px 1fr;gap:44px;padding:56px;overflow:hidden}
h1{font:600 46px/1.2 'Source Serif 4','Noto Serif CJK SC',serif;margin:0 0 24px}
p{margin:0;color:var(--muted)}
.words{display:flex;flex-direction:column}
.name{margin-top:auto;font-size:22px}
.figure{display:grid;align-items:center;min-width:0;min-height:0}
.figure svg{display:block;width:100%;height:518px}
</style><div class="words"><h1>${escapeXml(words.title)}</h1><p>${escapeXml(words.question)}</p><p class="name">${escapeXml(name)}</p></div>
<div class="figure">${figure}</div></html>`;
}

/** Stands beside the pictures, so that a test can tell that one is out of date. */
export function cardMark(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16);
}
