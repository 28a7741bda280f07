import { isRefusal } from '@comptoir/kernel';

/** Makes the matchers known to Jest; nothing outside of it. */
export function addMatchers(): void {
  if (typeof expect === 'undefined') return;
  expect.extend({
    async toBeRefused(received: unknown, code: string) {
      const error = await errorOf(received);
      return {
        pass: isRefusal(error) && error.code === code,
        message: () => `expected to be refused with ${code}, but ${described(error)}`,
      };
    },
  });
}

async function errorOf(received: unknown): Promise<unknown> {
  try {
    await (typeof received === 'function' ? (received as () => unknown)() : received);
    return undefined;
  } catch (error) {
    return error;
  }
}

function described(error: unknown): string {
  if (error === undefined) return 'it was accepted';
  if (isRefusal(error))
    return `it was refused with ${error.code} ${JSON.stringify({ ...error.facts, errors: error.errors })}`;
  return `it failed: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}`;
}
