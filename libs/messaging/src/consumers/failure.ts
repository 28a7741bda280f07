import { createHash } from 'node:crypto';
import { isRefusal } from '@comptoir/kernel';
import { isDatabaseDown } from '@comptoir/persistence';
import { MalformedMessage } from '../envelope/malformed-message';
import { InfrastructureDown } from '../infrastructure-down';

/**
 * What an error says about the message: nothing (`down`: keep it and wait), that it will never do (`permanent`), or
 * that another time it may (`transient`).
 */
export type Verdict = 'down' | 'permanent' | 'transient';

export function verdictOn(error: unknown): Verdict {
  const cause = causeOf(error);
  if (cause instanceof InfrastructureDown || isDatabaseDown(cause)) return 'down';
  if (isRefusal(cause)) return cause.kind === 'unavailable' ? 'down' : 'permanent';
  return cause instanceof MalformedMessage ? 'permanent' : 'transient';
}

export interface FailureFacts {
  readonly errorClass: string;
  readonly message: string;
  /** Equal for errors that differ only in ids, numbers and quoted values. */
  readonly fingerprint: string;
}

export function factsOf(consumer: string, error: unknown): FailureFacts {
  const cause = causeOf(error);
  const errorClass = isRefusal(cause) ? cause.code : cause instanceof Error ? cause.name : 'unknown';
  const message = textOf(cause);
  const shape = message
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '#')
    .replace(/"[^"]*"|'[^']*'/g, '"…"')
    .replace(/\d+/g, '#');
  const fingerprint = createHash('sha256')
    .update(`${consumer}\n${errorClass}\n${shape}`)
    .digest('hex')
    .slice(0, 12);
  return { errorClass, message, fingerprint };
}

function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const places = isRefusal(error)
    ? (error.errors ?? []).map(({ pointer, code }) => ` ${pointer} ${code}`).join(',')
    : '';
  return `${text}${places}`.replaceAll('\0', '').slice(0, 2_000);
}

/** An ORM's wrapper tells less than what it wraps. */
function causeOf(error: unknown): unknown {
  const wrapped =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : undefined;
  return wrapped ?? error;
}
