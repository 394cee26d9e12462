/** Prints the book and its chapters from the site's print pages. One browser, one page for each language and paper. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { htmlLang, type Lang } from '../../lib/languages.ts';
import type { Doc } from '../../site/book.ts';
import { uiOf } from '../../site/ui.ts';
import { sourceDate, versionText } from '../../site/version.ts';
import { finish, type About } from './finish.ts';
import { paperFonts } from './fonts.ts';
import {
  charactersInUse,
  layAnew,
  nameFormulas,
  openForPrint,
  overflowing,
  showAll,
  showOnly,
  showPages,
} from './in-page.ts';
import { pageCss, textWidth, type PaperName } from './paper.ts';
import { destinations, settlePages, type Pass } from './pages.ts';

export interface PressOptions {
  readonly root: string;
  readonly site: string;
  readonly base: string;
  readonly browser: { readonly executablePath: string; readonly args: readonly string[] };
  /** Where the built site is served now: `http://127.0.0.1:4321`. */
  readonly origin: string;
  readonly say: (line: string) => void;
}

export interface Press {
  book(lang: Lang, paper: PaperName): Promise<Uint8Array>;
  /** A chapter; where the book was printed before, with the page numbers that it has there. */
  chapter(lang: Lang, paper: PaperName, doc: Doc): Promise<Uint8Array>;
  /** Lets go of the page that a book was printed from. */
  putAway(lang: Lang, paper: PaperName): Promise<void>;
  close(): Promise<void>;
}

interface Laid {
  readonly page: Page;
  readonly pages: ReadonlyMap<string, number>;
}

/** Signs that only the style sheets write. */
const signs = ' 0123456789✓✗∎●○.-–—()…';

export async function openPress(options: PressOptions): Promise<Press> {
  const { root, site, base, origin, say } = options;
  const browser: Browser = await chromium.launch({
    executablePath: options.browser.executablePath,
    args: [...options.browser.args, '--font-render-hinting=none'],
  });
  const laid = new Map<string, Laid>();

  async function open(lang: Lang, paper: PaperName): Promise<Page> {
    const page = await browser.newPage({
      bypassCSP: true,
      viewport: { width: textWidth(paper), height: 1000 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}${base}${lang}/print/`, { waitUntil: 'load' });
    await page.locator('main:not([data-whole])').waitFor();
    await page.evaluate(openForPrint, site);
    await page.evaluate(nameFormulas);
    const text = (await page.evaluate(charactersInUse)) + signs + (await page.title());
    const fonts = await paperFonts(root, lang, text);
    if (fonts.missing.length > 0)
      throw new Error(`No font of the PDF has ${fonts.missing.join(' ')}; see src/export/pdf/fonts.ts.`);
    await page.addStyleTag({ content: `${fonts.css}\n${pageCss(paper)}` });
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((font) => font.load()));
    });
    await page.evaluate(layAnew);
    say(`${lang}, ${paper}: ${[...text].length} characters, fonts of ${(fonts.bytes / 1e6).toFixed(1)} MB`);
    const wide = await page.evaluate(overflowing, textWidth(paper));
    for (const line of wide.slice(0, 12)) say(`wider than the page: ${line}`);
    return page;
  }

  async function print(page: Page): Promise<Pass & { readonly document: PDFDocument }> {
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return { bytes, document, pages: destinations(document) };
  }

  function aboutOf(lang: Lang, chapter: Doc | null): About {
    const t = uiOf(lang);
    return {
      title: chapter
        ? `${t('name')} · ${chapter.number ?? ''} ${chapter.title}`
        : `${t('name')} · ${t('tagline')}`,
      subject: t('description'),
      author: t('name'),
      lang: htmlLang[lang],
      keywords: t('keywords').split(/[,，、]\s*/),
      version: versionText,
      licence: t('licence'),
      url: new URL(`${base}${lang}/`, site).href,
      date: new Date(sourceDate ?? 0),
      cover: chapter ? null : t('cover'),
    };
  }

  return {
    async book(lang, paper) {
      const page = await open(lang, paper);
      const { pages, passes, document } = await settlePages(async (known) => {
        await page.evaluate(showPages, known && Object.fromEntries(known));
        const pass = await print(page);
        say(`${lang}, ${paper}: ${pass.document.getPageCount()} pages, ${pass.pages.size} destinations`);
        return pass;
      });
      say(`${lang}, ${paper}: page numbers settled in ${passes} passes`);
      laid.set(`${lang}-${paper}`, { page, pages });
      return finish(document, aboutOf(lang, null));
    },

    async chapter(lang, paper, doc) {
      const known = laid.get(`${lang}-${paper}`);
      const page = known?.page ?? (await open(lang, paper));
      const first = known?.pages.get(`chapter-${doc.slug}`) ?? 1;
      const home = new URL(`${base}${lang}/`, site).href;
      await page.evaluate(showOnly, { part: doc.slug, home });
      const style = await page.addStyleTag({
        content: `@media print{.off-paper{display:none!important}html{counter-reset:page ${first - 1}}}`,
      });
      const { document } = await print(page);
      await style.evaluate((element) => {
        if (element instanceof HTMLElement) element.remove();
      });
      await page.evaluate(showAll);
      return finish(document, aboutOf(lang, doc), first);
    },

    async putAway(lang, paper) {
      await laid.get(`${lang}-${paper}`)?.page.close();
      laid.delete(`${lang}-${paper}`);
    },

    async close() {
      await browser.close();
    },
  };
}
