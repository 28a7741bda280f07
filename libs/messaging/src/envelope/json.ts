import { Refusal } from '@comptoir/kernel';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const deepest = 64;

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * JSON from outside. Refuses (kind `invalid`) what is not UTF-8, not JSON, or nested deeper than 64: code that
 * walks such a value would run out of stack.
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (depthOf(bytes) > deepest) throw new Refusal('invalid', 'json.too-deep', { deepest });
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new Refusal('invalid', 'json.malformed');
  }
}

function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepestSeen = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (inText) {
      if (byte === backslash) at++;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (opening.has(byte)) deepestSeen = Math.max(deepestSeen, ++depth);
    else if (closing.has(byte)) depth--;
  }
  return deepestSeen;
}
