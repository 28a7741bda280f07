import { fonts } from '../fonts';
import { openDocument } from '../open-document';
import { Face } from './face';
import { faces, ruler } from './faces';
import { tablesOf } from './true-type';

const letters = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

describe('a text', () => {
  it('is measured as wide as another printer makes it, to a thousandth of each letter', async () => {
    const document = await openDocument({ title: 'x', language: 'fr' }, 'portrait', 0);
    const alphabets = [
      ...letters(0x20, 0x7e),
      ...letters(0xa0, 0xac),
      ...letters(0xae, 0x17f),
      ...letters(0x391, 0x3a1),
      'Ж',
      '€',
      '−',
    ];
    for (const text of [...alphabets, 'AVAT Ty. affinée', 'Łódź, Ștefan Őrsi 1\u00a0234,50\u00a0€']) {
      const off = ruler(text, 'total') - document.font('medium', 11).widthOfString(text);
      expect(Math.abs(off)).toBeLessThanOrEqual(0.011 * text.length);
    }
  });
});

describe('a face', () => {
  const { regular } = faces();
  /** Of the glyphs of a font file, those that have an outline. */
  const drawn = (file: Buffer): number[] => {
    const loca = tablesOf(file).get('loca') ?? Buffer.of();
    const ends = Array.from({ length: loca.length / 2 }, (_, at) => loca.readUInt16BE(at * 2));
    return ends.flatMap((end, at) => ((ends[at + 1] ?? end) > end ? [at] : []));
  };

  it('gives a paper only what it shows: letters with what they are made of', () => {
    const [accented, plain, other] = ['é', 'e', 'z'].map((letter) => regular.glyphOf(letter));
    const glyphs = drawn(regular.fileWith([accented ?? 0]));
    expect(glyphs).toEqual(expect.arrayContaining([plain, accented]));
    expect(glyphs).not.toContain(other);
    expect(drawn(regular.fileWith([plain ?? 0]))).not.toContain(accented);
  });

  it('gives its letters as they are in the font', () => {
    const whole = tablesOf(fonts().regular);
    const all = Array.from({ length: (whole.get('loca')?.length ?? 0) / 2 - 1 }, (_, glyph) => glyph);
    const given = tablesOf(regular.fileWith(all));
    for (const name of ['glyf', 'loca', 'hmtx', 'head', 'maxp'])
      expect(given.get(name)).toEqual(whole.get(name));
  });

  it('shows nothing for a letter that it does not have', () => {
    expect(['漢', '😀', '\ud83d'].map((letter) => regular.glyphOf(letter))).toEqual([0, 0, 0]);
  });

  it('is refused where it is no font', () => {
    expect(() => new Face(Buffer.alloc(64))).toThrow('the font has no table cmap');
  });
});
