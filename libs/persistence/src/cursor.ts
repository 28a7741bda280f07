import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@comptoir/kernel';

/** A place in a sorted list: the sort key of the row at the page's edge, and which way to go from it. */
export interface Cursor {
  /** The key's columns as text, null where the column is. */
  readonly k: readonly (string | null)[];
  readonly d: 'next' | 'previous';
  /** The name of the sort that the key belongs to. */
  readonly s: string;
}

/**
 * Cursors as opaque, signed text. The signature proves that we wrote the cursor, so its key may be
 * used as it stands; it hides nothing. A cursor grants no access: the scope is applied on each page.
 */
export interface CursorCodec {
  encode(cursor: Cursor): string;
  /** Refuses (`cursor.malformed`) whatever was not encoded with this key for the sort named. */
  decode(text: string, sort: string): Cursor;
}

const signatureBytes = 16;

export function cursorCodec(key: string): CursorCodec {
  const sign = (body: Buffer) => createHmac('sha256', key).update(body).digest().subarray(0, signatureBytes);
  return {
    encode(cursor) {
      const body = Buffer.from(JSON.stringify({ k: cursor.k, d: cursor.d, s: cursor.s }));
      return Buffer.concat([sign(body), body]).toString('base64url');
    },
    decode(text, sort) {
      const bytes = Buffer.from(text, 'base64url');
      const body = bytes.subarray(signatureBytes);
      if (bytes.length <= signatureBytes || !timingSafeEqual(sign(body), bytes.subarray(0, signatureBytes)))
        throw malformed();
      const cursor = JSON.parse(body.toString()) as Cursor;
      if (cursor.s !== sort) throw malformed();
      return cursor;
    },
  };
}

function malformed(): Refusal {
  const message = 'This cursor does not belong to this list';
  return new Refusal('invalid', 'cursor.malformed', {}, [
    { pointer: '/cursor', code: 'cursor.malformed', message },
  ]);
}
