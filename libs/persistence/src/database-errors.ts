interface PostgresError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message?: unknown;
}

const retryable = new Set(['40001', '40P01']); // serialization failure, deadlock
const down = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
]);
const downMessages =
  /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error|Cannot use a pool after calling end/;

/** The other transaction won; the same work may well succeed if done again. */
export function isRetryable(error: unknown): boolean {
  return retryable.has(codeOf(error));
}

/** A row with that key exists already; of the named constraint, or of any. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  return constraint === undefined || (error as PostgresError).constraint === constraint;
}

/** The statement ran longer than it was given, and was stopped. */
export function isStatementTimeout(error: unknown): boolean {
  return codeOf(error) === '57014';
}

/** A row that may not stand beside one that exists already: of an exclusion constraint. */
export function isExclusionViolation(error: unknown): boolean {
  return codeOf(error) === '23P01';
}

/** What was written breaks a rule of the table; of the named constraint, or of any. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23514') return false;
  return constraint === undefined || (error as PostgresError).constraint === constraint;
}

/**
 * The database cannot be reached, is starting, stopping or full of connections: nothing is wrong
 * with the work itself. Whether a commit that was under way took effect is then unknown.
 */
export function isDatabaseDown(error: unknown): boolean {
  const code = codeOf(error);
  if (down.has(code) || code.startsWith('08')) return true;
  return error instanceof Error && downMessages.test(error.message);
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code } = error as PostgresError;
  return typeof code === 'string' ? code : '';
}
