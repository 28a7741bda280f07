import { inspect } from 'node:util';
import { z } from 'zod';

/** A value that every way of printing shows as `***`. Say `reveal()` where it is used, and nowhere else. */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [inspect.custom](): string {
    return '***';
  }
}

const secrets = z.registry<{ secret: true }>();

/**
 * A variable that must not be printed. It may also come from a file: `NAME_FILE` then holds the path, as
 * container orchestrators mount their secrets.
 */
export function secret<T extends z.ZodType>(schema: T) {
  const sealed = schema.transform((value: z.output<T>) => new Secret(value));
  secrets.add(sealed, { secret: true });
  return sealed;
}

/** Also of a secret that was described, made optional or given a default. */
export function isSecret(schema: z.ZodType): boolean {
  if (secrets.get(schema)) return true;
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapper && isSecret(schema.unwrap() as z.ZodType);
}
