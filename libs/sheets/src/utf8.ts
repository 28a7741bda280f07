import { isUtf8 } from 'node:buffer';

/** A control character that no text file holds: proof that the bytes are something else. */
const notText = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** The text of a UTF-8 file; or why it is none, with the line of the first bad byte. */
export function utf8Of(bytes: Buffer): { text: string } | { fault: 'not-text' | 'not-utf-8'; row: number } {
  const utf16 = bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe);
  if (utf16) return { fault: 'not-utf-8', row: 1 };
  if (bytes.includes(0) || notText.test(bytes.toString('latin1', 0, 4_096)))
    return { fault: 'not-text', row: 1 };
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { fault: 'not-utf-8', row: firstBadLine(bytes) };
}

function firstBadLine(bytes: Buffer): number {
  for (let row = 1, from = 0; from <= bytes.length; row++) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return row;
    from = to + 1;
  }
  return 1;
}
