/** The sheets that the book is printed on. */
export const papers = ['a4', 'letter'] as const;
export type PaperName = (typeof papers)[number];

const MM = 96 / 25.4;

/** Width and height in millimetres. */
const sizes: Readonly<Record<PaperName, readonly [number, number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

/** Left and right of the text; the style sheet for print says the same. */
const SIDE = 20;

/** The box of a page's text in CSS pixels: what the page is laid out for when it is measured. */
export function textWidth(paper: PaperName): number {
  return Math.floor((sizes[paper][0] - 2 * SIDE) * MM);
}

export function pageCss(paper: PaperName): string {
  const [width, height] = sizes[paper];
  return `@page{size:${width}mm ${height}mm}`;
}
