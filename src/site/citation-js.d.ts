/** The parts of citation-js that we use; the library carries no types. */
declare module '@citation-js/core' {
  export interface CslEntry {
    readonly id: string;
    readonly author?: readonly { readonly family?: string; readonly given?: string }[];
    readonly issued?: { 'date-parts': number[][] };
    readonly DOI?: string;
    readonly URL?: string;
    readonly title?: string;
  }
  export class Cite {
    constructor(source: string | readonly object[]);
    readonly data: readonly CslEntry[];
    format(kind: 'bibtex'): unknown;
    format(kind: 'bibliography' | 'citation', options: Readonly<Record<string, unknown>>): unknown;
  }
  interface Styles {
    has(name: string): boolean;
    add(name: string, xml: string): void;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: Styles };
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
