/**
 * Why something is refused, in the few words that every edge understands. One kind is one HTTP
 * status, mapped once, in service-kit. Anything thrown that is not a Refusal is a bug.
 */
export type RefusalKind =
  | 'invalid'
  | 'unprocessable'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** What may be shown with a refusal: identifiers, states, limits. Never a secret, never an e-mail address. */
export type Facts = Readonly<Record<string, unknown>>;

/** One faulty place of a request. `pointer` is an RFC 6901 JSON pointer into it, '' for the whole. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A no with a name. `code` (`quote.not-sent`) is public and stable: clients and translations match on it.
 * It crosses the wire as a problem document, see `problemOf` and `refusalOf`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly facts: Facts = {},
    readonly errors?: readonly FieldError[],
  ) {
    super(`${kind}: ${code}`);
  }

  /** With what lies behind it: for the log, never shown. */
  because(cause: unknown): this {
    this.cause = cause;
    return this;
  }
}

/** Tells a refusal from a bug. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
