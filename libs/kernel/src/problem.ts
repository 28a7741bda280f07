import { Refusal, type Facts, type FieldError, type RefusalKind } from './refusal';

/**
 * A refusal as it travels: RFC 9457 `application/problem+json`, the same over HTTP and NATS.
 * `status` and `traceId` are added by the edge that answers.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status?: number;
  readonly kind: RefusalKind;
  readonly code: string;
  readonly facts?: Facts;
  readonly errors?: readonly FieldError[];
  readonly traceId?: string;
}

const titles: Readonly<Record<RefusalKind, string>> = {
  invalid: 'The request is malformed',
  unprocessable: 'The request cannot be carried out as it is',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Not possible in the present state',
  stale: 'Changed meanwhile',
  'precondition-required': 'Say which version you saw',
  'too-large': 'Too large',
  'too-many': 'Too many requests',
  unavailable: 'Not available at the moment',
};

/** The document that stands for this refusal. `refusalOf` gives back an equal refusal. */
export function problemOf(refusal: Refusal): Problem {
  const { kind, code, facts, errors } = refusal;
  return {
    type: `urn:comptoir:problem:${code}`,
    title: titles[kind],
    kind,
    code,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(errors ? { errors } : {}),
  };
}

/** The refusal that a received document stands for; undefined when it is none (a bug's reply, foreign JSON). */
export function refusalOf(problem: unknown): Refusal | undefined {
  if (!isObject(problem) || typeof problem.code !== 'string' || !isKind(problem.kind)) return undefined;
  const errors = Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : undefined;
  return new Refusal(problem.kind, problem.code, isObject(problem.facts) ? problem.facts : {}, errors);
}

function isKind(kind: unknown): kind is RefusalKind {
  return typeof kind === 'string' && Object.hasOwn(titles, kind);
}

function isFieldError(entry: unknown): entry is FieldError {
  return (
    isObject(entry) && [entry.pointer, entry.code, entry.message].every((text) => typeof text === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
