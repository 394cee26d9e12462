import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { packLater } from '../../src/site/text/later.ts';

const long = 'x'.repeat(12_000);
const page = `<div class="part" style="--tall:9px"><h2 id="a">A</h2><p>${long}</p><p>${long}</p></div><div class="part"><h2 id="b">B</h2><p>b &amp; c</p></div>`;

/** What a browser without scripts makes of it. */
function unpacked(html: string): string {
  const text = serialize(parseFragment(html, { scriptingEnabled: false }), { scriptingEnabled: false });
  return text.replace(/<\/?noscript[^>]*>/g, '');
}

describe('packLater', () => {
  it('loses nothing for a browser without scripts', () => {
    expect(unpacked(packLater(page))).toBe(page);
  });

  it('keeps the boxes of sections outside, and packs blocks of a bounded size', () => {
    const html = packLater(page);
    const shells = html.replace(/<noscript class="later">[\s\S]*?<\/noscript>/g, '·');
    expect(shells).toBe('<div class="part" style="--tall:9px">··</div><div class="part">·</div>');
  });

  it('leaves the first blocks as they are when asked to', () => {
    const html = packLater(page, 1);
    expect(html.indexOf('<h2 id="a">')).toBeLessThan(html.indexOf('<noscript'));
    expect(html.indexOf('<h2 id="b">')).toBeGreaterThan(html.indexOf('<noscript'));
  });

  it('drops what a page on paper has no use for', () => {
    const html = packLater(
      '<p>a<span><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span></p><button class="tool needs-script">r</button><details class="data">1</details>',
    );
    expect(unpacked(html)).toBe('<p>a<span><math><semantics><mi>x</mi></semantics></math></span></p>');
  });

  it('refuses a page that it could not put together again', () => {
    expect(() => packLater('<p>a</p><noscript>b</noscript>')).toThrow(/noscript/);
  });
});
