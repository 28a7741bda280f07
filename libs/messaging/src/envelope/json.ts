import { Refusal } from '@comptoir/kernel';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const deepest = 64;

const quote = 0x22;
const backslash = 0x5c;
/** What follows the backslash: `u0000`. */
const nulDigits = [0x75, 0x30, 0x30, 0x30, 0x30];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * JSON from outside. Refuses (kind `invalid`) what is not UTF-8, not JSON, nested deeper than 64 (code that walks such
 * a value would run out of stack), or holds the character NUL, which PostgreSQL cannot store.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const { depth, nul } = survey(bytes);
  if (depth > deepest) throw new Refusal('invalid', 'json.too-deep', { deepest });
  if (nul) throw new Refusal('invalid', 'text.nul');
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new Refusal('invalid', 'json.malformed');
  }
}

/** How deep the text nests, and whether one of its strings spells NUL (`\u0000`). */
function survey(bytes: Uint8Array): { depth: number; nul: boolean } {
  let [depth, deepestSeen] = [0, 0];
  let [inText, nul] = [false, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (inText) {
      if (byte === quote) inText = false;
      else if (byte === backslash) nul ||= spellsNul(bytes, ++at);
    } else if (byte === quote) inText = true;
    else if (opening.has(byte)) deepestSeen = Math.max(deepestSeen, ++depth);
    else if (closing.has(byte)) depth--;
  }
  return { depth: deepestSeen, nul };
}

function spellsNul(bytes: Uint8Array, at: number): boolean {
  return nulDigits.every((byte, index) => bytes[at + index] === byte);
}
