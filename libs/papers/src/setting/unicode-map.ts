/** As many as one block of a map may hold. */
const blockSize = 100;

/** Says which letter each glyph stands for, so that a reader can search and copy. */
export function unicodeMap(letters: ReadonlyMap<number, string>): string {
  const entries = [...letters].map(([glyph, letter]) => `<${inHex(glyph)}> <${utf16(letter)}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / blockSize) }, (_, at) =>
    entries.slice(at * blockSize, (at + 1) * blockSize),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar'].join('\n')),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** As it is called in the file. */
export const inHex = (glyph: number) => glyph.toString(16).padStart(4, '0');
const utf16 = (letter: string) => Buffer.from(letter, 'utf16le').swap16().toString('hex');
