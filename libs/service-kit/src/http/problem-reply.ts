import { isRefusal, problemOf, Refusal, type Problem, type RefusalKind } from '@comptoir/kernel';
import { isDatabaseDown } from '@comptoir/persistence';
import { HttpException } from '@nestjs/common';

/** The one home of "which refusal is which HTTP status". */
const statuses: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
};

/** What the framework refuses before any code of ours runs, by its status. */
const frameworkRefusals: Readonly<Record<number, readonly [RefusalKind, string]>> = {
  400: ['invalid', 'request.malformed'],
  401: ['unauthenticated', 'session.missing'],
  403: ['forbidden', 'permission.missing'],
  404: ['not-found', 'route.unknown'],
  405: ['not-found', 'route.unknown'],
  406: ['invalid', 'request.malformed'],
  408: ['unavailable', 'timeout'],
  413: ['too-large', 'body.too-large'],
  414: ['invalid', 'request.malformed'],
  415: ['invalid', 'media-type.unsupported'],
  431: ['invalid', 'request.malformed'],
  429: ['too-many', 'too-many-requests'],
  503: ['unavailable', 'overloaded'],
};

export interface ProblemReply {
  readonly status: number;
  readonly problem: Omit<Problem, 'kind'>;
  /** True when the error is nobody's refusal: log it. The problem then says no more than `internal`. */
  readonly bug: boolean;
}

export function httpStatusOf(kind: RefusalKind): number {
  return statuses[kind];
}

/** What the client is told about whatever was thrown. A bug leaks neither its message nor its stack. */
export function problemReply(error: unknown, traceId?: string): ProblemReply {
  const refusal = refusalBehind(error);
  const trace = traceId ? { traceId } : {};
  if (!refusal) {
    const problem = {
      type: 'urn:comptoir:problem:internal',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'internal',
    };
    return { status: 500, problem: { ...problem, ...trace }, bug: true };
  }
  const { kind, ...problem } = problemOf(refusal);
  const status = statusOf(error) ?? httpStatusOf(kind);
  return { status, problem: { ...problem, status, ...trace }, bug: false };
}

function refusalBehind(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error;
  if (isDatabaseDown(error)) return new Refusal('unavailable', 'database.unavailable');
  const [kind, code] = frameworkRefusals[statusOf(error) ?? 500] ?? [];
  return kind && code ? new Refusal(kind, code) : undefined;
}

/** Nest's exceptions and Fastify's errors (`FST_…`) say their status; other objects are not believed. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number'
    ? statusCode
    : undefined;
}
