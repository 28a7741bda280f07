const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Whatever XML 1.0 cannot hold, not even as an entity: control characters, halves of characters. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What nearly all text is made of: nothing in it needs a second look. */
const ordinary = /^[\t\n !#-%'-;=?-\ud7ff]*$/;

export function escaped(text: string): string {
  if (ordinary.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(impossible, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

const names: string[] = [];

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  let name = names[index];
  if (name === undefined) {
    const before = Math.floor(index / 26) - 1;
    name = (before < 0 ? '' : columnName(before)) + String.fromCharCode(65 + (index % 26));
    names[index] = name;
  }
  return name;
}
