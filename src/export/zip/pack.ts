import { zipSync, type Zippable } from 'fflate';

/** Already as small as they get. */
const compressed = /\.(woff2|png|pdf|zip)$/;

/** A zip's clock has no zone: the same moment must give the same bytes everywhere. */
function withoutZone(iso: string): Date {
  const [year = 1980, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = (
    iso.match(/\d+/g) ?? []
  ).map(Number);
  return new Date(year, month - 1, day, hours, minutes, seconds);
}

/** Packs files below one folder; the same files and date give the same bytes. */
export function pack(files: ReadonlyMap<string, Uint8Array>, folder: string, iso: string): Uint8Array {
  const mtime = withoutZone(iso);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort())
    entries[`${folder}/${name}`] = [
      files.get(name) ?? new Uint8Array(),
      { mtime, level: compressed.test(name) ? 0 : 9 },
    ];
  return zipSync(entries);
}
