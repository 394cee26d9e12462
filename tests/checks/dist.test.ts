import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDist } from '../../src/checks/dist.ts';
import { told } from '../../src/checks/problem.ts';
import { treeWith } from './fixture.ts';

const site = 'https://book.example';

function page(lang: 'zh' | 'en', base: string, body: string, head = ''): string {
  const alternates = ['zh-Hans', 'en', 'x-default']
    .map(
      (l) => `<link rel="alternate" hreflang="${l}" href="${site}${base}${l === 'zh-Hans' ? 'zh' : 'en'}/">`,
    )
    .join('');
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}"><head><title>T</title>
<meta name="description" content="d"><link rel="canonical" href="${site}${base}${lang}/">${alternates}${head}</head>
<body><main id="main">${body}</main></body></html>`;
}

function built(base: string, body: string, extra: Readonly<Record<string, string>> = {}): string[] {
  const root = treeWith(
    {
      'dist/en/index.html': page('en', base, body),
      'dist/zh/index.html': page('zh', base, `<h2 id="one">一</h2>`),
      'dist/style.css': '',
      'dist/404.html':
        '<!doctype html><html lang="en"><title>Nothing</title><a href="' + base + 'zh/">中文</a></html>',
      ...extra,
    },
    {},
  );
  return checkDist(join(root, 'dist'), { site, base }).map(told);
}

it('refuses a formula that needs a style which is left out', () => {
  expect(built('/', '<span class="katex"><span class="mord mathtt">x</span></span>')).toEqual([
    expect.stringMatching(/dist\/en\/index\.html:\d+: a formula has the class "mathtt"/),
  ]);
  expect(built('/', '<span class="katex"><span class="mord mathsf">x</span></span>')).toEqual([]);
});

describe.each(['/', '/books/point/'])('a site below %s', (base) => {
  it('passes where every link arrives', () => {
    const body = `<a href="${base}en/">home</a><a href="#main">text</a><a href="https://doi.org/10.1">source</a>
      <a href="${base}zh/#one" hreflang="zh-Hans">中文</a><img src="data:image/gif;base64,AA=="><a href="mailto:a@b.c">mail</a>`;
    expect(built(base, body)).toEqual([]);
  });

  it.each([
    [
      'a page that is not there',
      `<a href="${base}en/nowhere/">x</a>`,
      /en\/index\.html:\d+: a href="[^"]*nowhere\/" leads to nothing in dist/,
    ],
    ['a missing slash', `<a href="${base}zh">x</a>`, /it needs a slash at its end/],
    ['a fragment that is not there', '<a href="#gone">x</a>', /has no id "gone"/],
    [
      'a fragment that another page lacks',
      `<a href="${base}zh/#two" hreflang="zh">x</a>`,
      /zh\/index\.html has no id "two"/,
    ],
    ['the other language unannounced', `<a href="${base}zh/">x</a>`, /leads into the other language/],
    ['a script from elsewhere', '<script src="https://cdn.example/x.js"></script>', /comes from elsewhere/],
    ['an image from elsewhere', '<img srcset="https://cdn.example/x.png 2x">', /comes from elsewhere/],
    [
      'a script that is not there',
      `<script src="${base}x.js"></script>`,
      /script src="[^"]*x\.js" leads to nothing/,
    ],
    [
      'an island without its code',
      `<astro-island component-url="${base}_astro/V.js"></astro-island>`,
      /astro-island component-url=/,
    ],
    ['a scheme', '<a href="javascript:void 0">x</a>', /has the scheme javascript:/],
    ['an id used twice', '<p id="a"></p><p id="a"></p>', /id "a" stands 2 times/],
  ])('refuses %s', (_, body, says) => {
    expect(built(base, body).join('\n')).toMatch(says);
  });
});

describe('a page', () => {
  it('outside the base path is no target', () => {
    expect(built('/books/', '<a href="/en/">x</a>').join()).toMatch(/is outside the base path \/books\//);
  });

  it.each([
    ['title', '<title>T</title>', '', /no <title>/],
    ['description', '<meta name="description" content="d">', '', /no <meta name="description">/],
    ['canonical address', 'rel="canonical"', 'rel="x"', /no <link rel="canonical">/],
    [
      'address in the other language',
      'hreflang="zh-Hans"',
      '',
      /no <link rel="alternate" hreflang="zh-Hans">/,
    ],
    ['language', '<html lang="en">', '<html>', /<html> has no lang/],
    ['language of its folder', '<html lang="en">', '<html lang="zh-Hans">', /"en" expected/],
  ])('needs its %s', (_, from, to, says) => {
    const html = page('en', '/', '').replace(from, to);
    expect(built('/', '', { 'dist/en/index.html': html }).join('\n')).toMatch(says);
  });

  it('must be there', () => {
    expect(checkDist(join(treeWith({}, {}), 'dist'), { site, base: '/' }).map(told)).toEqual([
      'dist:1: no built pages; run "npm run build" first',
    ]);
  });
});
