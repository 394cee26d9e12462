import { placeOf, relativeTo } from './relative.ts';

interface SearchFile {
  readonly index: { readonly storedFields: Readonly<Record<string, { readonly url: string }>> };
}

/** The index of a language as a classic script, since from a file nothing can be fetched; its addresses relative to itself. */
export function searchScript(json: string, file: string, base: string): string {
  const parsed = JSON.parse(json) as SearchFile;
  const storedFields = Object.fromEntries(
    Object.entries(parsed.index.storedFields).map(([id, fields]) => {
      const place = placeOf(fields.url, base);
      if (place === null) throw new Error(`${file}: ${fields.url} is no address of the site`);
      return [id, { ...fields, url: relativeTo(file, place) }];
    }),
  );
  return `vanishingPointSearch(${JSON.stringify({ ...parsed, index: { ...parsed.index, storedFields } })})\n`;
}
