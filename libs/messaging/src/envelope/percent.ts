import { MalformedMessage } from './malformed-message';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const triplet = /^[0-9A-Fa-f]{2}$/;

/** Percent-encoding of CloudEvents header values: everything but printable ASCII, and `"` and `%`. */
export function percentEncode(text: string): string {
  return text.replace(/[^\x21\x23\x24\x26-\x7e]+/gu, (part) =>
    [...encoder.encode(part)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** Throws MalformedMessage for a broken triplet and for bytes that are no UTF-8 (`%C0%A0`). */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character !== '%') {
      bytes.push(...encoder.encode(character));
      continue;
    }
    const digits = text.slice(at + 1, at + 3);
    if (!triplet.test(digits)) throw new MalformedMessage('a header is not percent-encoded');
    bytes.push(Number.parseInt(digits, 16));
    at += 2;
  }
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    throw new MalformedMessage('a header is not UTF-8');
  }
}
