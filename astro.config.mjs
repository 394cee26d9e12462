import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { katexOptions } from './src/site/mdx/katex-options.ts';
import { rehypeLeanMath } from './src/site/mdx/rehype-lean-math.ts';
import { rehypeSections } from './src/site/mdx/rehype-sections.ts';
import { rehypeTables } from './src/site/mdx/rehype-tables.ts';
import { remarkBook } from './src/site/mdx/remark-book.ts';
import { remarkTerms } from './src/site/mdx/remark-terms.ts';
import { classicScripts } from './src/embed/integration.ts';
import { siteAddress } from './src/site/address.ts';
import { offlineReading } from './src/site/offline/integration.ts';
import { printPages } from './src/site/print-pages.ts';
import { leanPolicies } from './src/site/lean-policy.ts';
import { katexFontsPlugin } from './src/site/katex-fonts-plugin.ts';
import { tokensPlugin } from './src/site/tokens-plugin.ts';

const { site, base } = siteAddress();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    preact(),
    leanPolicies(),
    printPages(base),
    classicScripts(site + base),
    sitemap({
      i18n: { defaultLocale: 'zh', locales: { zh: 'zh-Hans', en: 'en' } },
      filter: (page) => !/\/(print|embed)\//.test(page) && !/\/(404|offline)\/$/.test(page),
    }),
    offlineReading(base),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: true,
      smartypants: false,
      remarkPlugins: [remarkMath, remarkTerms, remarkBook],
      rehypePlugins: [[rehypeKatex, katexOptions], rehypeTables, rehypeLeanMath, rehypeSections],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        // The preview of what is embedded elsewhere.
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    plugins: [tokensPlugin(), katexFontsPlugin()],
    build: { assetsInlineLimit: 0 },
    // The worker of long computations loads one definition at a time.
    worker: { format: 'es' },
    server: { fs: { strict: true } },
  },
});
