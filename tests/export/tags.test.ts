import { describe, expect, it } from 'vitest';
import { mapTags, type Tag } from '../../src/export/tags.ts';

const raw = (_: Tag, inside: string): string => `[${inside}]`;

describe('mapTags', () => {
  it('leaves what the visitor does not touch as it was written, to the letter', () => {
    const html =
      '<!DOCTYPE html><!-- <a href="x"> --><p class=a data-x="1 > 0 &amp; \'q\'">2 < 3<br/><input disabled value="">';
    expect(mapTags(html, { tag: () => undefined, raw })).toBe(html);
  });

  it('decodes what it gives and encodes what it takes', () => {
    const seen: string[] = [];
    const html = mapTags('<a title="&quot;a&#39; &#x3c; &amp;lt; &nbsp;" href="/x">t</a>', {
      raw,
      tag: ({ attributes }) => {
        seen.push(attributes.get('title') ?? '');
        attributes.set('href', '/y?a="1"&b');
        return undefined;
      },
    });
    expect(seen).toEqual(['"a\' < &lt; &nbsp;']);
    expect(html).toContain('href="/y?a=&quot;1&quot;&amp;b"');
    expect(html).toContain('title="&quot;a\' < &amp;lt; &amp;nbsp;"');
  });

  it('takes scripts and styles as one piece, whatever stands in them', () => {
    const html = '<script>if (a<b) "<a href=1>"</script><style>a>b{}</style><i>x</i>';
    const tags: string[] = [];
    const tag = ({ name }: Tag): undefined => void tags.push(name);
    expect(mapTags(html, { tag, raw })).toBe('[if (a<b) "<a href=1>"][a>b{}]<i>x</i>');
    expect(tags).toEqual(['i']);
  });

  it('puts what the visitor gives in the place of a tag', () => {
    const tag = ({ name }: Tag): string | undefined => (name === 'link' ? '' : undefined);
    expect(mapTags('<link rel="preload" href="/f"><b>x</b>', { tag, raw })).toBe('<b>x</b>');
  });
});
