/** Which characters a font can set: the `cmap` table of an OpenType font, formats 4 and 12. */

function tableAt(font: DataView, tag: string): number | null {
  const count = font.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => font.getUint8(at + k)));
    if (name === tag) return font.getUint32(at + 8);
  }
  return null;
}

function readSegments(font: DataView, at: number, found: Set<number>): void {
  const length = font.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + length];
  const [deltas, offsets] = [starts + length, starts + 2 * length];
  for (let k = 0; k < length; k += 2) {
    const [first, last] = [font.getUint16(starts + k), font.getUint16(ends + k)];
    const [delta, offset] = [font.getUint16(deltas + k), font.getUint16(offsets + k)];
    for (let c = first; c <= last && c < 0xffff; c++) {
      const glyph =
        offset === 0 ? (c + delta) & 0xffff : font.getUint16(offsets + k + offset + 2 * (c - first));
      if (glyph !== 0) found.add(c);
    }
  }
}

function readGroups(font: DataView, at: number, found: Set<number>): void {
  const count = font.getUint32(at + 12);
  for (let i = 0; i < count; i++) {
    const group = at + 16 + 12 * i;
    for (let c = font.getUint32(group); c <= font.getUint32(group + 4); c++) found.add(c);
  }
}

/** Code points that an uncompressed font has glyphs for. */
export function coverageOf(bytes: Uint8Array): ReadonlySet<number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(font, 'cmap');
  const found = new Set<number>();
  if (cmap === null) return found;
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const [platform, encoding] = [font.getUint16(record), font.getUint16(record + 2)];
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const at = cmap + font.getUint32(record + 4);
    const format = font.getUint16(at);
    if (format === 4) readSegments(font, at, found);
    if (format === 12) readGroups(font, at, found);
  }
  return found;
}
