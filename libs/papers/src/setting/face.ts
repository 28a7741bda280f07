import { componentsOf, fileOf, glyphsOf, tablesOf } from './true-type';

/**
 * One of our fonts, read once for all papers: pdfkit reads a font anew for each of them, which is most of what they cost.
 */
export class Face {
  private readonly tables: ReadonlyMap<string, Buffer>;
  private readonly glyphs: ReadonlyMap<number, number>;
  private readonly unitsPerEm: number;
  private readonly count: number;

  constructor(file: Buffer) {
    this.tables = tablesOf(file);
    this.glyphs = glyphsOf(this.table('cmap'));
    this.unitsPerEm = this.table('head').readUInt16BE(18);
    this.count = this.table('maxp').readUInt16BE(4);
    const [shortOffsets, advances] = [
      this.table('head').readInt16BE(50) === 0,
      this.table('hhea').readUInt16BE(34),
    ];
    if (!shortOffsets || advances !== this.count) throw new Error('the font is not cut down as ours are');
  }

  /** Of a letter that it does not have, the one that shows nothing. */
  glyphOf(letter: string): number {
    return this.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
  }

  /** In thousandths of the size that it is set in, as all that follows. */
  widthOf(glyph: number): number {
    return this.thousandths(this.table('hmtx').readUInt16BE(glyph * 4));
  }

  /** What a PDF says of a font for those who replace it. */
  get measures() {
    const [head, hhea, os2] = [this.table('head'), this.table('hhea'), this.table('OS/2')];
    return {
      FontBBox: [36, 38, 40, 42].map((at) => this.thousandths(head.readInt16BE(at))),
      Ascent: this.thousandths(hhea.readInt16BE(4)),
      Descent: this.thousandths(hhea.readInt16BE(6)),
      CapHeight: this.thousandths(os2.readInt16BE(88)),
    };
  }

  /** A font file of these glyphs, under the numbers that they have here; the others have no outline there. */
  fileWith(glyphs: Iterable<number>): Buffer {
    const kept = this.withComponents([0, ...glyphs]);
    const loca = Buffer.alloc((this.count + 1) * 2);
    const hmtx = Buffer.alloc(this.count * 4);
    const outlines: Buffer[] = [];
    let end = 0;
    for (let glyph = 0; glyph < this.count; glyph += 1) {
      if (kept.has(glyph)) {
        const outline = this.outlineOf(glyph);
        outlines.push(outline);
        end += outline.length;
        this.table('hmtx').copy(hmtx, glyph * 4, glyph * 4, glyph * 4 + 4);
      }
      loca.writeUInt16BE(end / 2, glyph * 2 + 2);
    }
    return fileOf([
      ['glyf', Buffer.concat(outlines)],
      ['head', this.table('head')],
      ['hhea', this.table('hhea')],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', this.table('maxp')],
    ]);
  }

  private withComponents(glyphs: readonly number[]): Set<number> {
    const kept = new Set(glyphs);
    for (const glyph of kept) for (const part of componentsOf(this.outlineOf(glyph))) kept.add(part);
    return kept;
  }

  private outlineOf(glyph: number): Buffer {
    const loca = this.table('loca');
    return this.table('glyf').subarray(
      loca.readUInt16BE(glyph * 2) * 2,
      loca.readUInt16BE(glyph * 2 + 2) * 2,
    );
  }

  private thousandths(units: number): number {
    return Math.round((units * 1000) / this.unitsPerEm);
  }

  private table(name: string): Buffer {
    const table = this.tables.get(name);
    if (!table) throw new Error(`the font has no table ${name}`);
    return table;
  }
}
