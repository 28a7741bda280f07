import { Refusal } from '@comptoir/kernel';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const deepest = 64;

const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * JSON from outside. Refuses (kind `invalid`) what is not UTF-8, not JSON, nested deeper than 64 (code that walks such
 * a value would run out of stack), or holds what PostgreSQL cannot store: the character NUL, or half of one.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const { depth, nul, half } = survey(bytes);
  if (depth > deepest) throw new Refusal('invalid', 'json.too-deep', { deepest });
  if (nul) throw new Refusal('invalid', 'text.nul');
  if (half) throw new Refusal('invalid', 'text.half-character');
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new Refusal('invalid', 'json.malformed');
  }
}

interface Survey {
  depth: number;
  /** A string spells NUL (`\u0000`). */
  nul: boolean;
  /** A string spells one half of a character without the other. */
  half: boolean;
}

/** How deep the text nests, and what its strings spell by escapes. */
function survey(bytes: Uint8Array): Survey {
  const seen: Survey = { depth: 0, nul: false, half: false };
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (inText) {
      if (byte === quote) inText = false;
      else if (byte === backslash) at = passEscape(bytes, at + 1, seen);
    } else if (byte === quote) inText = true;
    else if (opening.has(byte)) seen.depth = Math.max(seen.depth, ++depth);
    else if (closing.has(byte)) depth--;
  }
  return seen;
}

/** Notes what the escape whose letter is `at` spells; gives where it, or the pair that it begins, ends. */
function passEscape(bytes: Uint8Array, at: number, seen: Survey): number {
  const unit = unitAt(bytes, at);
  if (unit === 0) seen.nul = true;
  if (unit === undefined || unit < 0xd800 || unit > 0xdfff) return at;
  const next = bytes[at + 5] === backslash ? unitAt(bytes, at + 6) : undefined;
  if (unit < 0xdc00 && next !== undefined && next >= 0xdc00 && next <= 0xdfff) return at + 10;
  seen.half = true;
  return at;
}

function unitAt(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== letterU) return undefined;
  const digits = String.fromCharCode(...bytes.subarray(at + 1, at + 5));
  return /^[\da-f]{4}$/i.test(digits) ? parseInt(digits, 16) : undefined;
}
