let inTheMiddle = false;

/** Prints one line, on a new one when a step is being shown. */
export function say(text = ''): void {
  process.stdout.write(`${inTheMiddle ? '\n' : ''}${text}\n`);
  inTheMiddle = false;
}

/** Shows a step while it runs, then how long it took and what came of it. A step that fails says so before it throws. */
export async function step<T>(
  title: string,
  work: () => Promise<T> | T,
  outcome?: (result: T) => string,
): Promise<T> {
  const began = Date.now();
  process.stdout.write(`${title} … `);
  inTheMiddle = true;
  try {
    const result = await work();
    const words = [outcome?.(result), `${((Date.now() - began) / 1000).toFixed(1)} s`]
      .filter(Boolean)
      .join(', ');
    process.stdout.write(`${inTheMiddle ? '' : `${title}: `}${words}\n`);
    inTheMiddle = false;
    return result;
  } catch (error) {
    say(`${title} failed.`);
    throw error;
  }
}

/** Something that the user can mend, told in a sentence and without a stack. */
export class Trouble extends Error {}
