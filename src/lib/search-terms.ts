/**
 * How text becomes search terms: Latin by words, Chinese by pairs of neighbouring characters, and the glossary's terms whole.
 * `Intl.Segmenter` cuts our terms in the wrong places (雅|可比), and differs between browsers; pairs do not.
 */
const HAN = /\p{Script=Han}/u;
const PIECES = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}][[\p{L}\p{N}'’_^\-]--\p{Script=Han}]*/gv;

function plural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Terms of a text. `whole` are terms that are also kept in one piece. */
export function searchTerms(text: string, whole: readonly string[] = []): string[] {
  const terms: string[] = [];
  const lower = text.normalize('NFKC').toLowerCase();
  for (const [piece] of lower.matchAll(PIECES)) {
    if (!HAN.test(piece)) {
      terms.push(plural(piece));
      for (const part of piece.split(/[-_^'’]/)) if (part !== piece && part !== '') terms.push(plural(part));
      continue;
    }
    const characters = [...piece];
    if (characters.length === 1) terms.push(piece);
    for (let i = 0; i + 1 < characters.length; i++)
      terms.push(`${characters[i] ?? ''}${characters[i + 1] ?? ''}`);
    for (const term of whole) if (piece.includes(term)) terms.push(term);
  }
  return terms;
}

/** Options that the index is built with and must be read with. */
export function searchOptions(whole: readonly string[]) {
  return {
    fields: ['heading', 'page', 'text'],
    storeFields: ['heading', 'page', 'url', 'text'],
    tokenize: (text: string) => searchTerms(text, whole),
    processTerm: (term: string) => term,
    searchOptions: {
      boost: { heading: 4, page: 1.5 },
      prefix: (term: string) => !HAN.test(term) && term.length > 2,
      fuzzy: (term: string) => (HAN.test(term) || term.length < 5 ? false : 0.15),
    },
  };
}
