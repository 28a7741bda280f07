import { z } from 'zod';

type Json = Record<string, unknown>;

export interface Converted {
  readonly schema: Json;
  /** Named schemas (`meta({ id })`), by name. */
  readonly components: Readonly<Record<string, Json>>;
}

/**
 * A contract's schema as OpenAPI 3.1 has it, which is JSON Schema 2020-12. Objects of answers stay open: a client must
 * bear a field that it does not know, for one may be added at any time.
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Converted {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Json };
  const components = Object.fromEntries(
    Object.entries($defs).map(([name, definition]) => [name, cleaned(definition, io) as Json]),
  );
  const root = cleaned(own, io) as Json;
  const { id } = own;
  if (typeof id !== 'string') return { schema: root, components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: root } };
}

function cleaned(value: unknown, io: 'input' | 'output'): unknown {
  if (Array.isArray(value)) return value.map((entry) => cleaned(entry, io));
  if (typeof value !== 'object' || value === null) return value;
  const isSchema = (key: string) => key !== 'properties' && key !== '$defs';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !dropped(key, inner, value as Json, io))
      .map(([key, inner]) => [key, isSchema(key) ? renamed(key, cleaned(inner, io)) : mapped(inner, io)]),
  );
}

/** The keys of `properties` are names, whatever they look like. */
function mapped(properties: unknown, io: 'input' | 'output'): Json {
  return Object.fromEntries(
    Object.entries(properties as Json).map(([name, schema]) => [name, cleaned(schema, io)]),
  );
}

function dropped(key: string, inner: unknown, owner: Json, io: 'input' | 'output'): boolean {
  if (key === 'id' && typeof inner === 'string') return true;
  return key === 'additionalProperties' && inner === false && io === 'output' && 'properties' in owner;
}

function renamed(key: string, inner: unknown): unknown {
  return key === '$ref' && typeof inner === 'string'
    ? inner.replace('#/$defs/', '#/components/schemas/')
    : inner;
}
