/**
 * `npm run check`: every check of the sources; with `dist` as an argument those of the built site. Problems as
 * `file:line: message`, then one line of what was checked; exit 1 if there are problems.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteAddress } from '../site/address.ts';
import { checkAll } from './all.ts';
import { countsOf } from './counts.ts';
import { checkDist, pagesIn } from './dist.ts';
import { sorted, told, type Problem } from './problem.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function ofSources(): [Problem[], string] {
  const counts = Object.entries(countsOf(root)).map(([name, count]) => `${count} ${name}`);
  return [checkAll(root), counts.join(', ')];
}

function ofDist(): [Problem[], string] {
  const { site, base } = siteAddress();
  const folder = join(root, 'dist');
  return [sorted(checkDist(folder, { site, base })), `${pagesIn(folder).length} built pages`];
}

const [problems, checked] = process.argv[2] === 'dist' ? ofDist() : ofSources();
for (const found of problems) console.log(told(found));
const verdict =
  problems.length === 0 ? 'no problems' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
console.log(`checked ${checked}: ${verdict}`);
process.exitCode = problems.length === 0 ? 0 : 1;
