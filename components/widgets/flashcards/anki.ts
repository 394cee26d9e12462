/** The cards as a text file that Anki imports: https://docs.ankiweb.net/importing/text-files.html */
import type { PageCard } from './page-cards.ts';

export interface AnkiNote {
  /** Stays the same from export to export, so that a second import renews the notes instead of doubling them. */
  readonly id: string;
  /** Markup of the two sides. */
  readonly front: string;
  readonly back: string;
  readonly tag: string;
}

/** A field between tabs: what breaks lines in the source is a space in markup. */
const field = (markup: string): string => markup.replace(/\s+/g, ' ').trim();

/** Notes of Anki’s basic kind, one a line. */
export function ankiText(notes: readonly AnkiNote[], version: string): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:Vanishing Point',
    '#guid column:1',
    '#tags column:4',
    `# ${field(version)}`,
  ];
  return [
    ...head,
    ...notes.map(({ id, front, back, tag }) => [id, front, back, tag].map(field).join('\t')),
    '',
  ].join('\n');
}

/** What may stand on a card far from this page’s style sheets and scripts. */
const kept: Readonly<Record<string, readonly string[]>> = { A: ['href'] };

/** The content of a part of the page: formulas as MathML, links with their whole address, nothing that needs our styles. */
function bareMarkup(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const formula of copy.querySelectorAll('.katex')) {
    const math = formula.querySelector('math');
    math?.querySelector('annotation')?.remove();
    if (math && formula.closest('.katex-display')) math.setAttribute('display', 'block');
    formula.replaceWith(...(math ? [math] : []));
  }
  for (const heading of copy.querySelectorAll('.card-heading')) {
    const bold = document.createElement('b');
    bold.append(...heading.childNodes);
    heading.append(bold);
  }
  for (const link of copy.querySelectorAll('a'))
    link.href = new URL(link.getAttribute('href') ?? '', location.href).href;
  for (const element of copy.querySelectorAll('*:not(math, math *)'))
    for (const { name } of [...element.attributes])
      if (!kept[element.tagName]?.includes(name)) element.removeAttribute(name);
  return copy.innerHTML;
}

/** A card of the page as a note. */
export function ankiNote(
  id: string,
  { claim, answer }: PageCard,
  words: { readonly question: string; readonly statement: string; readonly tag: string },
): AnkiNote {
  const paragraph = (text: string, element = 'p'): string => {
    const p = document.createElement(element);
    p.textContent = text;
    return p.outerHTML;
  };
  return {
    id,
    front: bareMarkup(claim) + paragraph(words.question),
    back: `<p>${paragraph(words.statement, 'b')}</p>${bareMarkup(answer)}`,
    tag: words.tag,
  };
}

/** Hands the file to the reader; gives its name. */
export function saveAnki(notes: readonly AnkiNote[], lang: string): string {
  const version = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? 'unknown';
  const text = ankiText(notes, `Vanishing Point · 灭点 ${version}`);
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `vanishing-point-cards.${lang}.txt`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return link.download;
}
