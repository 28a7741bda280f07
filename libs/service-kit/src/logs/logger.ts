import { currentTrace, currentUser, traceIdOf, type MessagingLog } from '@comptoir/messaging';
import pino, { type DestinationStream, type Logger as Pino } from 'pino';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * JSON lines with `level, time, service, version, traceId, userId, msg`. Log codes, ids and counts: never a body, a
 * token, a name or an e-mail address. What is known to be personal or secret is blotted out, but do not
 * count on it. Errors go under `err` (or `error`).
 */
export class Logger implements MessagingLog {
  constructor(private readonly pino: Pino) {}

  debug(facts: object, message: string): void {
    this.pino.debug(facts, message);
  }

  info(facts: object, message: string): void {
    this.pino.info(facts, message);
  }

  warn(facts: object, message: string): void {
    this.pino.warn(facts, message);
  }

  error(facts: object, message: string): void {
    this.pino.error(facts, message);
  }

  /** A logger that adds these facts to every line. */
  child(facts: object): Logger {
    return new Logger(this.pino.child(facts));
  }

  get level(): string {
    return this.pino.level;
  }

  /** Takes effect at once, while the service runs. */
  setLevel(level: LogLevel): void {
    this.pino.level = level;
  }
}

const personal = ['authorization', 'cookie', 'token', 'password', 'email', 'recipient', 'phone'];

export function createLogger(
  { service, version, level }: { service: string; version: string; level: LogLevel },
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service, version },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: traceFacts,
    serializers: { err: pino.stdSerializers.err, error: pino.stdSerializers.err },
    redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '***' },
  };
  return new Logger(destination ? pino(options, destination) : pino(options));
}

function traceFacts(): object {
  const trace = currentTrace();
  const userId = currentUser();
  return { ...(trace ? { traceId: traceIdOf(trace) } : {}), ...(userId ? { userId } : {}) };
}
