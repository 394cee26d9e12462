export interface SearchFile {
  readonly whole: readonly string[];
  readonly index: unknown;
}

declare global {
  /** Called by an index that is a classic script. */
  var vanishingPointSearch: ((file: SearchFile) => void) | undefined;
}

/** The index of the search. From a file nothing can be fetched, but a classic script runs: there its address ends in `.js`. */
export async function searchFile(url: string): Promise<SearchFile> {
  if (url.endsWith('.js'))
    return new Promise((resolve, reject) => {
      globalThis.vanishingPointSearch = resolve;
      const script = document.createElement('script');
      script.src = url;
      script.onerror = () => reject(new Error(url));
      document.head.append(script);
    });
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as SearchFile;
}
