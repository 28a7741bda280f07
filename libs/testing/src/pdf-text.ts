import type { PDFDict, PDFRawStream } from 'pdf-lib';

/**
 * The words on the pages of a PDF, as a reader that copies them gets them: what its fonts say that their glyphs mean.
 * Words that are set apart stand on lines of their own. Throws at text that it cannot read, rather than miss it.
 */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } =
    await import('pdf-lib');
  const document = await PDFDocument.load(pdf);
  const textOf = (stream: PDFRawStream) =>
    Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const glyphsOf = (font: PDFDict) => {
    const map = font.lookup(PDFName.of('ToUnicode'));
    return map instanceof PDFRawStream ? meanings(textOf(map)) : new Map<string, string>();
  };
  const pages = document.getPages().map(({ node }) => {
    const fonts = node.Resources()?.lookup(PDFName.of('Font'));
    const alphabets = new Map(
      (fonts instanceof PDFDict ? fonts.keys() : []).map((name) => [
        name.decodeText(),
        glyphsOf((fonts as PDFDict).lookup(name, PDFDict)),
      ]),
    );
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    return streams
      .map((one) => (one ? document.context.lookup(one) : undefined))
      .map((stream) => (stream instanceof PDFRawStream ? shown(textOf(stream), alphabets) : ''))
      .join('\n');
  });
  return [document.getTitle() ?? '', ...pages].join('\n');
}

const operators = /\/(\w+)\s+[\d.]+\s+Tf|(\[[^\]]*\]|<[\da-f]*>)\s*TJ?\b|\)\s*(?:\]\s*)?TJ?\b|\/\w+\s+Do\b/gi;

function shown(content: string, alphabets: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let alphabet: ReadonlyMap<string, string> | undefined;
  const pieces: string[] = [];
  for (const [whole, font, glyphs] of content.matchAll(operators)) {
    if (font) alphabet = alphabets.get(font);
    else if (glyphs) pieces.push(read(glyphs, alphabet));
    else throw new Error(`the PDF shows something that cannot be read: ${whole}`);
  }
  return pieces.join('\n');
}

function read(glyphs: string, alphabet: ReadonlyMap<string, string> | undefined): string {
  const codes = [...glyphs.matchAll(/<([\da-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  return codes
    .map((code) => {
      const meaning = alphabet?.get(code.toLowerCase());
      if (meaning === undefined) throw new Error(`the PDF does not say what glyph ${code} means`);
      return meaning;
    })
    .join('');
}

/** A font's `ToUnicode` map: what each glyph, in four hexadecimal digits, stands for. */
function meanings(map: string): Map<string, string> {
  const found = new Map<string, string>();
  const hex = '<([\\da-f\\s]+)>';
  for (const [, from = '', list = ''] of map.matchAll(
    new RegExp(`${hex}\\s*${hex.replace('(', '(?:')}\\s*\\[([^\\]]*)\\]`, 'gi'),
  ))
    [...list.matchAll(new RegExp(hex, 'gi'))].forEach(([, meaning = ''], at) =>
      found.set(codeAfter(from, at), unicode(meaning)),
    );
  for (const [block] of map.matchAll(/beginbfchar[^]*?endbfchar/g))
    for (const [, code = '', meaning = ''] of block.matchAll(new RegExp(`${hex}\\s*${hex}`, 'gi')))
      found.set(code.toLowerCase(), unicode(meaning));
  return found;
}

const codeAfter = (code: string, steps: number) => (parseInt(code, 16) + steps).toString(16).padStart(4, '0');

const unicode = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
