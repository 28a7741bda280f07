/** An answer that is JSON text already (built by PostgreSQL, or read from a cache) and is sent byte for byte. */
export class RawJson {
  constructor(readonly json: string | Uint8Array) {}
}
