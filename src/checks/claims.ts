/** Every claim has a test that has passed as it stands now, and every test and record has its claim. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { readClaim } from '../site/claims.ts';
import { isElement, lineOf, stringAttribute } from './element.ts';
import { problem, type Problem } from './problem.ts';
import { sources } from './source.ts';

function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

export function checkClaims(root: string): Problem[] {
  const problems: Problem[] = [];
  const stated = new Set<string>();
  for (const source of sources(root))
    visit(source.tree, (node) => {
      if (!isElement(node) || node.name !== 'Claim') return;
      const id = stringAttribute(node, 'id') ?? '';
      stated.add(id);
      const test = `tests/claims/${id}.test.ts`;
      const at = (message: string): void => {
        problems.push(problem(source.file, lineOf(node), message));
      };
      const record = readClaim(id, root);
      if (!existsSync(join(root, test))) at(`claim "${id}" has no test: ${test} is missing`);
      else if (record === null)
        at(`claim "${id}" has no passing run on record: content/claims/${id}.json is missing`);
      else if (record.checks.length === 0) at(`claim "${id}" is not checked by anything in ${test}`);
      else if (record.source !== readFileSync(join(root, test), 'utf8'))
        at(`claim "${id}": ${test} has changed since its last passing run; run it again`);
    });
  for (const [folder, ending] of [
    ['tests/claims', '.test.ts'],
    ['content/claims', '.json'],
  ] as const)
    for (const id of namesIn(join(root, folder), ending))
      if (!stated.has(id))
        problems.push(problem(`${folder}/${id}${ending}`, 1, `no chapter states a claim "${id}"`));
  return problems;
}
