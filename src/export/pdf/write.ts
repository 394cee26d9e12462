/** Files that are whole or not there: written beside their place and renamed. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const suffix = '.part';
const under = new Set<string>();

/** What to say of a failure to write. */
export function writeFailure(file: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'writing there is not allowed',
    EROFS: 'the disk is read-only',
  };
  const reason = why[code] ?? (error instanceof Error ? error.message : String(error));
  return new Error(`${file}: not written, ${reason}; what was there before is unchanged.`);
}

function whole(file: string, write: (part: string) => void): void {
  const part = `${file}.${process.pid}${suffix}`;
  under.add(part);
  try {
    mkdirSync(dirname(file), { recursive: true });
    write(part);
    renameSync(part, file);
  } catch (error) {
    throw writeFailure(file, error);
  } finally {
    rmSync(part, { force: true });
    under.delete(part);
  }
}

export function writeWhole(file: string, bytes: Uint8Array): void {
  whole(file, (part) => {
    writeFileSync(part, bytes);
  });
}

export function copyWhole(from: string, to: string): void {
  whole(to, (part) => {
    copyFileSync(from, part);
  });
}

/** Removes what a run has begun and not finished. */
export function dropUnfinished(): void {
  for (const part of under) rmSync(part, { force: true });
}

/** Removes what an earlier run left when it was killed. */
export function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.endsWith(suffix)) rmSync(join(folder, name), { force: true });
}
