import type { FaceName } from '../fonts';
import { faces } from './faces';
import { inHex, unicodeMap } from './unicode-map';

/** A face as one document shows it: only glyphs that stand on its pages go into the file. */
export class ShownFace {
  /** The letter that each glyph stands for; the first one stands for all that the face does not have. */
  private readonly shown = new Map([[0, '\ufffd']]);
  private readonly reference: PDFKit.PDFKitReference;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly name: FaceName,
  ) {
    this.reference = document.ref({});
  }

  /** On the page at hand; `x` and `y` of where its first letter stands, from the page's upper left corner. */
  show(text: string, size: number, x: number, y: number): void {
    const { document, name, reference } = this;
    document.page.fonts[name] = reference;
    const place = `1 0 0 -1 ${hundredths(x)} ${hundredths(y)} Tm`;
    document.addContent(`BT /${name} ${size} Tf ${place} <${this.glyphsOf(text)}> Tj ET`);
  }

  /** Nothing is shown after it. In these objects a string is a name, and a `String` is text. */
  end(): void {
    const { shown, name, reference } = this;
    const face = faces()[name];
    const glyphs = [...shown.keys()];
    const file = face.fileWith(glyphs);
    const BaseFont = `SHOWNX+Roboto-${name}`;
    const FontDescriptor = this.written({
      Type: 'FontDescriptor',
      FontName: BaseFont,
      Flags: 4,
      ItalicAngle: 0,
      StemV: 0,
      ...face.measures,
      FontFile2: this.written({ Length1: file.length }, file),
    });
    const descendant = this.written({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor,
      W: glyphs.flatMap((glyph) => [glyph, [face.widthOf(glyph)]]),
      CIDToGIDMap: 'Identity',
    });
    Object.assign(reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.written({}, unicodeMap(shown)),
    });
    reference.finalize();
  }

  private written(data: object, content?: Buffer | string): PDFKit.PDFKitReference {
    const reference = this.document.ref(data);
    reference.end(content);
    return reference;
  }

  private glyphsOf(text: string): string {
    const face = faces()[this.name];
    let glyphs = '';
    for (const letter of text) {
      const glyph = face.glyphOf(letter);
      if (!this.shown.has(glyph)) this.shown.set(glyph, letter);
      glyphs += inHex(glyph);
    }
    return glyphs;
  }
}

const hundredths = (points: number) => Math.round(points * 100) / 100;
