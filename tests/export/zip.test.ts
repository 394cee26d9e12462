import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { broughtAlong, figureOf } from '../../src/export/zip/island.ts';
import { offlinePage, offlineStyle } from '../../src/export/zip/page.ts';
import { pack } from '../../src/export/zip/pack.ts';
import { placeOf, relativeTo } from '../../src/export/zip/relative.ts';
import { searchScript } from '../../src/export/zip/search.ts';

const held = new Set([
  'index.html',
  'zh/index.html',
  'zh/problem/index.html',
  'en/problem/index.html',
  'theme.js',
  'search/zh.js',
  '_astro/site.css',
  '_astro/serif.woff2',
]);
const around = {
  base: '/book/',
  site: 'https://book.example',
  holds: (file: string): boolean => held.has(file),
  liveStyle: '_astro/live.css',
};
const page = (body: string): string =>
  offlinePage(`<html><head></head><body>${body}</body></html>`, 'zh/problem/index.html', around);

describe('addresses', () => {
  it.each([
    ['/book/', 'zh/index.html', '../index.html'],
    ['/book/zh/#chapters', 'zh/problem/index.html', '../index.html#chapters'],
    ['/book/zh/problem/#a', 'zh/problem/index.html', '#a'],
    ['/book/zh/problem/?w.w=1#a', 'zh/index.html', 'problem/index.html?w.w=1#a'],
    ['/book/theme.js', 'index.html', 'theme.js'],
  ])('%s from %s is %s', (url, from, expected) => {
    const place = placeOf(url, '/book/');
    expect(place).not.toBeNull();
    if (place) expect(relativeTo(from, place)).toBe(expected);
  });

  it.each(['#here', 'https://arxiv.org/', '//book/x', '/other/', 'mailto:a@b'])(
    '%s is not touched',
    (url) => {
      expect(placeOf(url, '/book/')).toBeNull();
    },
  );
});

describe('a page of the zip', () => {
  it('links relatively, and to the site for what needs it', () => {
    const html = page(
      '<a href="/book/en/problem/">e</a><a href="/book/embed/zh/gates/">m</a><a href="https://arxiv.org/">x</a>',
    );
    expect(html).toContain('href="../../en/problem/index.html"');
    expect(html).toContain('href="https://book.example/book/embed/zh/gates/"');
    expect(html).toContain('href="https://arxiv.org/"');
  });

  it('refuses a link that would lead nowhere', () => {
    expect(() => page('<a href="/book/zh/gone/">x</a>')).toThrow(
      'zh/problem/index.html leads to /book/zh/gone/, which is not among the files of the zip',
    );
  });

  it('keeps no module, no inline script, no link that needs a server, and promises no network', () => {
    const html = offlinePage(
      [
        '<head><meta http-equiv="content-security-policy" content="script-src \'self\'">',
        '<script src="/book/theme.js"></script>',
        '<link rel="preload" href="/book/_astro/serif.woff2" as="font" crossorigin>',
        '<link rel="manifest" href="/book/manifest.webmanifest"><link rel="stylesheet" href="/book/_astro/site.css">',
        '</head><body><script>alert(1)</script><script type="module" src="/book/_astro/a.js"></script></body>',
      ].join(''),
      'zh/problem/index.html',
      around,
    );
    expect(html).toBe(
      [
        "<head><meta http-equiv=\"content-security-policy\" content=\"connect-src 'none'; form-action 'none'; object-src 'none'\">",
        '<script src="../../theme.js"></script><link rel="stylesheet" href="../../_astro/site.css">',
        '<script defer src="../../scripts/site.js"></script></head><body></body>',
      ].join(''),
    );
  });

  it('brings a figure to life by the kit, with the result that the page brought along', () => {
    const props = JSON.stringify({
      widget: [0, 'train'],
      view: [
        0,
        {
          figure: [0, 'lab'],
          precomputed: [
            0,
            {
              loss: [
                1,
                [
                  [0, 0.5],
                  [0, 'Infinity'],
                ],
              ],
              note: [0, '</script>'],
            },
          ],
          precomputedFor: [0, { seed: [0, 3] }],
        },
      ],
    });
    const html = page(
      `<astro-island uid="a" props="${props.replaceAll('"', '&quot;')}" ssr><figure id="fig-lab"></figure></astro-island>`,
    );
    expect(html).toContain('<script defer src="../../embed/assets/kit.js"></script>');
    expect(html).toContain('<link rel="stylesheet" href="../../_astro/live.css">');
    expect(page('<p>no figure</p>')).not.toMatch(/kit\.js|live\.css/);
    const json =
      /<script type="application\/json" data-view-of="fig-lab">(.*?)<\/script><astro-island><figure/.exec(
        html,
      )?.[1];
    expect(JSON.parse(json ?? '')).toEqual({
      precomputed: { loss: [0.5, 'Infinity'], note: '</script>' },
      precomputedFor: { seed: 3 },
    });
  });

  it('asks for the index of the search as a script, and has no worker', () => {
    const html = page(
      '<button data-search="/book/search/zh.json"></button><span data-worker="/book/sw.js"></span>',
    );
    expect(html).toContain('data-search="../../search/zh.js"');
    expect(html).not.toContain('sw.js');
  });
});

describe('the parts of the zip', () => {
  it('reads islands without a long computation, and of a kind that no view takes not at all', () => {
    const props = (view: object): string => JSON.stringify({ widget: [0, 'gates'], view: [0, view] });
    expect(broughtAlong(props({ figure: [0, null] }))).toBeNull();
    expect(figureOf(props({ figure: [0, null] }))).toBe('fig-gates');
    expect(() => broughtAlong(props({ when: [3, '2026-01-01'] }))).toThrow('kind 3');
  });

  it('finds fonts from a style sheet and from a page', () => {
    const css = '@font-face{font-display:optional;src:url(/book/_astro/serif.woff2)}a{mask:url("#m")}';
    expect(offlineStyle(css, '_astro/site.css', around)).toContain('url(serif.woff2)');
    expect(offlineStyle(css, 'zh/problem/index.html', around)).toContain('url(../../_astro/serif.woff2)');
    expect(offlineStyle(css, '_astro/site.css', around)).toContain('url("#m")');
    expect(offlineStyle(css, '_astro/site.css', around)).toContain('font-display:block');
  });

  it('tells the addresses of the search from where the index lies', () => {
    const json = JSON.stringify({
      whole: ['谱半径'],
      index: { storedFields: { 0: { url: '/book/zh/problem/#a', page: 'p' } }, other: 1 },
    });
    let got: unknown;
    runInNewContext(searchScript(json, 'search/zh.js', '/book/'), {
      vanishingPointSearch: (file: unknown) => (got = file),
    });
    expect(got).toEqual({
      whole: ['谱半径'],
      index: { storedFields: { 0: { url: '../zh/problem/index.html#a', page: 'p' } }, other: 1 },
    });
  });

  it('packs the same bytes in whatever order and zone', () => {
    const files = [
      ['b.html', Buffer.from('<p>b</p>'.repeat(100))],
      ['a/x.png', Buffer.from('png')],
    ] as const;
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Shanghai';
    const one = pack(new Map(files), 'book', '2026-11-27T10:20:30.000Z');
    process.env['TZ'] = 'America/New_York';
    const other = pack(new Map([...files].reverse()), 'book', '2026-11-27T10:20:30.000Z');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(one.length).toBeLessThan(500);
    const opened = unzipSync(one);
    expect(Object.keys(opened)).toEqual(['book/a/x.png', 'book/b.html']);
    expect(Buffer.from(opened['book/b.html'] ?? []).toString()).toBe('<p>b</p>'.repeat(100));
  });
});
