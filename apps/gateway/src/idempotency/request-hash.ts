import { createHash } from 'node:crypto';

/** The same for the same request, whatever the order of its fields. */
export function requestHash(ask: string, input: unknown): string {
  return createHash('sha256')
    .update(ask)
    .update('\0')
    .update(JSON.stringify(sorted(input)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, inner]) => [name, sorted(inner)]);
}
