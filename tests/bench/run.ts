/** `npm run bench [-- math|site]`: prints tables and writes bench-results/results.json. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const results: Record<string, unknown> = { node: process.version, date: new Date().toISOString() };

if (wants('math')) {
  const { mathBench } = await import('./math/bench.ts');
  const { table, results: measured } = await mathBench();
  console.log(table);
  results['math'] = measured;
}

if (wants('site')) {
  const folder = join(process.cwd(), 'dist');
  if (!existsSync(join(folder, '404.html'))) {
    console.error('dist/ holds no site: run "npm run build" first.');
    process.exit(1);
  }
  const { lighthouseBench } = await import('./lighthouse.ts');
  const scores = await lighthouseBench(folder);
  console.log('page                          perf  a11y  best   seo   LCP ms  TBT ms  lost');
  for (const { page, scores: s, lcp, tbt, lost } of scores) {
    const cells = [s['performance'], s['accessibility'], s['best-practices'], s['seo']].map((n) =>
      String(n).padStart(5),
    );
    console.log(
      `${page.padEnd(28)} ${cells.join(' ')} ${String(lcp).padStart(8)} ${String(tbt).padStart(7)}  ${lost.join(', ')}`,
    );
  }
  results['site'] = scores;
}

mkdirSync('bench-results', { recursive: true });
writeFileSync(join('bench-results', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
