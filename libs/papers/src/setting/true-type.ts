/** The tables of a TrueType file by their names. */
export function tablesOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, at) => file.subarray(12 + at * 16));
  return new Map(
    entries.map((entry) => {
      const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
      return [entry.toString('latin1', 0, 4), file.subarray(offset, offset + length)];
    }),
  );
}

/** A TrueType file of these tables, which come in the order of their names. No reader of PDF asks for their sums. */
export function fileOf(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  const searched = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(searched * 16, 6);
  head.writeUInt16BE(Math.log2(searched), 8);
  head.writeUInt16BE((tables.length - searched) * 16, 10);
  let offset = head.length;
  const padded = tables.map(([name, table], at) => {
    const entry = head.subarray(12 + at * 16);
    entry.write(name, 'latin1');
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(table.length, 12);
    const whole = Buffer.concat([table], Math.ceil(table.length / 4) * 4);
    offset += whole.length;
    return whole;
  });
  return Buffer.concat([head, ...padded]);
}

/** The number of the glyph of each letter, by its code; of a table of letters in format 4. */
export function glyphsOf(cmap: Buffer): ReadonlyMap<number, number> {
  const table = cmap.subarray(cmap.readUInt32BE(8));
  if (table.readUInt16BE(0) !== 4) throw new Error('the letters of the font are not in format 4');
  const width = table.readUInt16BE(6);
  const glyphs = new Map<number, number>();
  for (let at = 14; at < 14 + width; at += 2) {
    const [last, first] = [table.readUInt16BE(at), table.readUInt16BE(at + width + 2)];
    const delta = table.readUInt16BE(at + 2 * width + 2);
    const range = at + 3 * width + 2;
    const offset = table.readUInt16BE(range);
    for (let code = first; code <= last; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(range + offset + 2 * (code - first));
      glyphs.set(code, glyph === 0 ? 0 : (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** What a glyph is made of, as é is of e and its accent; nothing where it is drawn itself. */
export function componentsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const components: number[] = [];
  for (let at = 10, more = true; more;) {
    const flags = outline.readUInt16BE(at);
    components.push(outline.readUInt16BE(at + 2));
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += (flags & 0x01 ? 8 : 6) + scale;
    more = (flags & 0x20) !== 0;
  }
  return components;
}
