/** Lighthouse in its mobile setting, on one page of every type. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../../src/cli/serve.mjs';
import { findBrowser } from '../../src/cli/browser.mjs';
import { siteAddress } from '../../src/site/address.ts';

const only = process.env['BENCH_PAGES']?.split(',');
const pages: readonly string[] = only ?? [
  'en/',
  'zh/',
  'en/minimal-example/',
  'zh/minimal-example/',
  'en/principle/',
  'zh/principle/',
  'en/widgets/',
  'en/widgets/scalar-power/',
  'zh/widgets/matrix-spectrum/',
  'en/cards/',
  'zh/glossary/',
  'en/references/',
  'zh/errata/',
  'en/notation/',
  'en/about/',
  'zh/remedies/',
  'zh/laboratory/',
  'en/exercises/',
  'zh/exercises/principle/',
  'zh/teaching/',
  'en/teaching/principle/',
  'en/claims/',
  'zh/claims/gelfand/',
  'zh/embedding/',
  'en/downloads/',
  'en/print/',
  'zh/print/',
];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface PageScore {
  readonly page: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly lcp: number;
  readonly tbt: number;
  /** Audits that took points away, outside performance. */
  readonly lost: readonly string[];
}

/** Scores from 0 to 100 of every page type, out of a built site. */
export async function lighthouseBench(folder: string): Promise<PageScore[]> {
  const { base } = siteAddress();
  const server = await serve({ folder, base, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await findBrowser();
  const chrome = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ['--headless=new', ...browser.args],
  });
  const results: PageScore[] = [];
  try {
    for (const page of pages) {
      const outcome = await lighthouse(`http://127.0.0.1:${port}${base}${page}`, {
        port: chrome.port,
        onlyCategories: [...categories],
        output: 'json',
        logLevel: 'silent',
      });
      if (!outcome) throw new Error(`lighthouse: nothing came back for ${page}`);
      const { lhr } = outcome;
      const scores = Object.fromEntries(
        categories.map((c) => [c, Math.round(100 * (lhr.categories[c]?.score ?? 0))]),
      );
      const lost = Object.values(lhr.categories)
        .filter((c) => c.id !== 'performance')
        .flatMap((c) => c.auditRefs)
        .filter((ref) => ref.weight > 0 && (lhr.audits[ref.id]?.score ?? 1) < 1)
        .map((ref) => ref.id);
      results.push({
        page,
        scores,
        lcp: Math.round(lhr.audits['largest-contentful-paint']?.numericValue ?? NaN),
        tbt: Math.round(lhr.audits['total-blocking-time']?.numericValue ?? NaN),
        lost,
      });
    }
  } finally {
    chrome.kill();
    server.close();
  }
  return results;
}
