import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressOf, groupOf, listsOf } from '../../src/site/offline/lists.ts';

describe('what is kept for reading offline', () => {
  it.each([
    ['zh/index.html', 'zh'],
    ['en/claims/gelfand/index.html', 'en'],
    ['search/en.json', 'en'],
    ['_astro/View.BUce8Vzg.js', 'common'],
    ['index.html', 'common'],
    ['offline/index.html', 'common'],
    ['embed/zh/scalar-power/index.html', null],
    ['embed/assets/kit.js', null],
    ['embed.js', null],
    ['pdf/vanishing-point.zh.pdf', null],
    ['offline/vanishing-point.zip', null],
    ['social-zh.png', null],
    ['sw.js', null],
    ['widgets.json', null],
  ])('%s belongs to %s', (path, group) => {
    expect(groupOf(path)).toBe(group);
  });

  it('asks for a page by the address that readers use', () => {
    expect(['index.html', 'zh/index.html', '404.html', 'zh/my-index.html'].map(addressOf)).toEqual([
      '',
      'zh/',
      '404.html',
      'zh/my-index.html',
    ]);
  });

  it('holds every file to its bytes, but for those whose names do', () => {
    const lists = listsOf(['zh/index.html', '_astro/a.1234.js', 'theme.js'], (path) => Buffer.from(path));
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(lists).toEqual({
      common: [
        ['_astro/a.1234.js', null],
        ['theme.js', hash('theme.js')],
      ],
      zh: [['zh/', hash('zh/index.html')]],
      en: [],
    });
  });
});
