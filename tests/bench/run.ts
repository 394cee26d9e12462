/** `npm run bench [-- math|widgets|frames|embed|site]`: prints tables and writes bench-results/results.json. */
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

if (wants('widgets')) {
  const { drawTimes } = await import('./widgets/draws.ts');
  const times = drawTimes(200);
  console.log('widget               draws  defaults ms  median ms  worst ms');
  for (const t of times)
    console.log(
      `${t.id.padEnd(20)} ${String(t.draws).padStart(5)} ${t.defaults.toFixed(1).padStart(12)} ${t.median.toFixed(1).padStart(10)} ${t.worst.toFixed(0).padStart(9)}`,
    );
  results['widgets'] = times;
}

const folder = join(process.cwd(), 'dist');
if (['site', 'frames', 'embed'].some(wants) && !existsSync(join(folder, '404.html'))) {
  console.error('dist/ holds no site: run "npm run build" first.');
  process.exit(1);
}

if (wants('frames')) {
  const { frameTimes } = await import('./widgets/frames.ts');
  const times = await frameTimes(folder);
  console.log(
    'widget                                sliders  slowest    inputs  median ms  p98 ms (input to painted frame, 4 × slower)',
  );
  for (const t of times)
    console.log(
      `${t.id.padEnd(40)} ${String(t.sliders).padStart(4)}  ${t.slowest.padEnd(12)} ${String(t.inputs).padStart(4)} ${t.median.toFixed(0).padStart(10)} ${t.p98.toFixed(0).padStart(7)}`,
    );
  results['frames'] = times;
}

if (wants('embed')) {
  const { embedTimes } = await import('./embed.ts');
  const times = await embedTimes(folder);
  console.log(
    'embedded first       interactive after ms (median of 5, 150 ms and 1.6 Mbit/s away, 4 × slower)',
  );
  for (const t of times) console.log(`${t.id.padEnd(20)} ${t.ready.toFixed(0).padStart(6)}`);
  results['embed'] = times;
}

if (wants('site')) {
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
