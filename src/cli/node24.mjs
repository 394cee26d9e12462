// Finds the Node that the project runs on. Plain old JavaScript: this file must start under any Node from 18 on.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The Node 24 that npm brought, else the present one where it is new enough, else null. */
export function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const own = join(root, 'node_modules', packaged, 'bin', name);
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** The Node to use, or a sentence and exit 1. */
export function requireNode() {
  const node = findNode();
  if (node) return node;
  console.error(
    `Node ${process.versions.node} met, Node 24 is needed: run "npm install", which brings it on Linux and Windows, or install Node 24.`,
  );
  process.exit(1);
}
