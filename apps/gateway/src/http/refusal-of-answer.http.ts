import { refusalOf, type Refusal, type RefusalKind } from '@comptoir/kernel';
import { httpStatusOf } from '@comptoir/service-kit';

const kinds: readonly RefusalKind[] = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'unprocessable',
  'too-many',
  'unavailable',
];

/** What another service refused over its private HTTP, as its own refusal; nothing where the answer is none. */
export function refusalOfAnswer(status: number, body: Buffer): Refusal | undefined {
  try {
    const kind = kinds.find((one) => httpStatusOf(one) === status);
    return refusalOf({ kind, ...(JSON.parse(body.toString()) as object) });
  } catch {
    return undefined;
  }
}
