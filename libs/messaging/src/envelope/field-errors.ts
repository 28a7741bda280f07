import { Refusal, type FieldError } from '@comptoir/kernel';
import type { z } from 'zod';

/** What a schema found wrong, one entry per place, as the problem document shows it. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ pointer: pointerOf(path), code: issue.code, message: issue.message }));
  });
}

/** The value as the schema understands it; a Refusal `request.invalid` naming every faulty place otherwise. */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('invalid', 'request.invalid', {}, fieldErrorsOf(result.error));
  return result.data;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
