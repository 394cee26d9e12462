declare module 'subset-font' {
  export interface SubsetOptions {
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
    /** A number pins an axis, which makes the font static. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** The font with the glyphs of `text` and what its features make of them. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: SubsetOptions,
  ): Promise<Uint8Array<ArrayBuffer>>;
}
