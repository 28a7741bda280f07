import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { Page } from 'playwright-core';

type Glyphs = ReadonlyMap<string, string>;

/**
 * The words on each sheet when the browser prints the page, as a reader that copies them gets them: what the fonts
 * say that their glyphs mean. Throws at text that it cannot read, rather than miss it.
 */
export async function printedSheets(page: Page): Promise<string[]> {
  const { context, ...pdf } = await opened(await page.pdf({ format: 'A4', landscape: true }));
  return pdf.pages.map(({ node }) => {
    const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const alphabets = new Map(
      (fonts?.keys() ?? []).map((name) => [name.decodeText(), glyphsOf(fonts?.lookup(name, PDFDict))]),
    );
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    return streams.map((stream) => shown(textOf(stream && context.lookup(stream)), alphabets)).join('\n');
  });
}

async function opened(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes);
  return { context: pdf.context, pages: pdf.getPages() };
}

function textOf(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** A font, or a piece of text with whatever stands between its glyphs. */
const operators = /\/(\w+)\s+[\d.]+\s+Tf|(\[[^\]]*\]|<[\da-f]*>)\s*TJ?\b|\)\s*\]?\s*TJ?\b/gi;

function shown(content: string, alphabets: ReadonlyMap<string, Glyphs>): string {
  let alphabet: Glyphs | undefined;
  const pieces: string[] = [];
  for (const [whole, font, glyphs] of content.matchAll(operators)) {
    if (font) alphabet = alphabets.get(font);
    else if (glyphs) pieces.push(read(glyphs, alphabet));
    else throw new Error(`the sheet shows something that cannot be read: ${whole}`);
  }
  return pieces.join('\n');
}

function read(glyphs: string, alphabet: Glyphs | undefined): string {
  const codes = [...glyphs.matchAll(/<([\da-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  return codes
    .map((code) => {
      const meaning = alphabet?.get(code.toLowerCase());
      if (meaning === undefined) throw new Error(`the sheet does not say what glyph ${code} means`);
      return meaning;
    })
    .join('');
}

/** A font's `ToUnicode` map: what each glyph, in four hexadecimal digits, stands for. */
function glyphsOf(font: PDFDict | undefined): Glyphs {
  const map = textOf(font?.lookup(PDFName.of('ToUnicode')));
  const found = new Map<string, string>();
  const blocks = (kind: string) => map.match(new RegExp(`beginbf${kind}[^]*?endbf${kind}`, 'g')) ?? [];
  for (const block of blocks('char'))
    for (const [, code = '', meaning = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(code.toLowerCase(), unicode(meaning));
  for (const block of blocks('range'))
    for (const [, first = '', last = '', meaning = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let at = 0; at <= parseInt(last, 16) - parseInt(first, 16); at++)
        found.set(codeAfter(first, at), unicode(codeAfter(meaning, at)));
  return found;
}

const codeAfter = (code: string, steps: number) => (parseInt(code, 16) + steps).toString(16).padStart(4, '0');

const unicode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
