import { Refusal } from '@comptoir/kernel';

/** The Idempotency-Key header: up to 200 visible characters. */
export function idempotencyKeyIn(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refusal('invalid', 'idempotency.key-malformed', { longest: 200 });
}
