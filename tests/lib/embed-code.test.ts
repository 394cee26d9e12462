import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { embedCode, frameAddress, pageAddress, type Embedding } from '../../src/lib/embed-code.ts';

const nasty: Embedding = {
  site: 'https://vanishing-point.example/sub/',
  lang: 'en',
  id: 'matrix-spectrum',
  title: 'One "matrix" & its <powers>_50%',
  query: 'A=0.9,10;0,0.9&kmax=100',
  theme: 'dark',
  width: 640,
  height: 800,
  hide: ['toolbar', 'kmax'],
};

function attributesOf(html: string, tag: string): Record<string, string> {
  const found = parseFragment(html).childNodes.find((node) => node.nodeName === tag);
  if (!found || !('attrs' in found)) throw new Error(`no <${tag}> in ${html}`);
  return Object.fromEntries(found.attrs.map(({ name, value }) => [name, value]));
}

describe('the code to embed', () => {
  it('is a frame whose address, title and size a parser reads back', () => {
    const frame = attributesOf(embedCode('iframe', nasty), 'iframe');
    expect(frame['src']).toBe(frameAddress(nasty));
    expect(frame['src']).toBe(
      'https://vanishing-point.example/sub/embed/en/matrix-spectrum/?theme=dark&hide=toolbar,kmax&A=0.9,10;0,0.9&kmax=100',
    );
    expect(frame['title']).toBe(nasty.title);
    expect([frame['width'], frame['height']]).toEqual(['640', '800']);
    expect(frame['style']).toContain('color-scheme:dark');
  });

  it('is an element with the state in its attributes, and a link where scripts do not run', () => {
    const code = embedCode('element', nasty);
    const element = attributesOf(code.slice(code.indexOf('\n') + 1), 'vanishing-point');
    expect(element).toEqual({
      widget: 'matrix-spectrum',
      lang: 'en',
      theme: 'dark',
      hide: 'toolbar,kmax',
      a: '0.9,10;0,0.9',
      kmax: '100',
    });
    expect(code).toContain('src="https://vanishing-point.example/sub/embed.js"');
    expect(code).toContain(
      '<a href="https://vanishing-point.example/sub/en/widgets/matrix-spectrum/?A=0.9,10;0,0.9&amp;kmax=100">',
    );
  });

  it('is Markdown, LaTeX and a link that survive special characters', () => {
    expect(embedCode('link', nasty)).toBe(pageAddress(nasty));
    expect(embedCode('markdown', { ...nasty, title: 'a [b]' })).toBe(`[a \\[b\\]](<${pageAddress(nasty)}>)`);
    const tex = embedCode('latex', { ...nasty, query: 'own=50%25' });
    expect(tex).toContain('\\caption{One "matrix" \\& its <powers>\\_50\\%: ');
    expect(tex).toContain(
      '\\qrcode[height=2cm]{https://vanishing-point.example/sub/en/widgets/matrix-spectrum/?own=50\\%25}',
    );
  });
});
