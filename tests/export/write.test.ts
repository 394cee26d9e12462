import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyWhole, sweep, writeFailure, writeWhole } from '../../src/export/pdf/write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('files written whole', () => {
  it('appear under their name alone', () => {
    const file = join(folder, 'deep', 'book.pdf');
    writeWhole(file, Buffer.from('new'));
    copyWhole(file, join(folder, 'copy', 'book.pdf'));
    expect(readFileSync(join(folder, 'copy', 'book.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['book.pdf']);
  });

  it('leave what was there before when they cannot be written, and nothing half-written', () => {
    const file = join(folder, 'book.pdf');
    // A folder in the place of the file: renaming onto it fails, as any failure of the disk would.
    mkdirSync(join(file, 'kept'), { recursive: true });
    expect(() => writeWhole(file, Buffer.from('new'))).toThrow(/book\.pdf: not written, .*; what was there/);
    expect(readdirSync(folder)).toEqual(['book.pdf']);
    expect(readdirSync(file)).toEqual(['kept']);
  });

  it('name a full disk as such', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(writeFailure('exports/a.pdf', full).message).toBe(
      'exports/a.pdf: not written, the disk is full; what was there before is unchanged.',
    );
  });

  it('are swept up after a run that was killed', () => {
    writeFileSync(join(folder, 'book.pdf'), 'old');
    writeFileSync(join(folder, 'book.pdf.123.part'), 'ha');
    sweep(folder);
    sweep(join(folder, 'absent'));
    expect(readdirSync(folder)).toEqual(['book.pdf']);
  });
});
