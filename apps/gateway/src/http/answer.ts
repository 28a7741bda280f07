/** What a request came to, ready to be sent. */
export interface Answer {
  /** JSON as it is sent. */
  readonly json: Uint8Array;
  readonly etag?: string;
  /** It was given before, for the same idempotency key. */
  readonly repeated?: boolean;
}
