import { randomUUID } from 'node:crypto';
import type { Schema } from './api.builder';
import type { Things } from './two-stores.builder';

/** A place for a text in a body that is right everywhere else. */
export interface Place {
  readonly at: string;
  /** Any text will do there: it may come as far as the database. */
  readonly free: boolean;
  readonly put: (text: string) => unknown;
}

const samplesOfPatterns = ['1', '1.00', 'OTHER', '09:00', 'FR', 'reference', 'a', '2026-W48', 'JVBERi0xLjQK'];
const samplesOfFormats: Readonly<Record<string, string>> = {
  date: '2030-01-15',
  'date-time': '2030-01-15T09:00:00Z',
  email: 'quelquun@client.example',
  byte: 'JVBERi0xLjQK',
  base64: 'JVBERi0xLjQK',
};

/** Bodies made of the schemas that the API describes itself with, speaking of these things. */
export class HostileBodies {
  constructor(
    private readonly components: Readonly<Record<string, Schema>>,
    private readonly things: Things,
  ) {}

  /** Every place for a text. */
  placesIn(described: Schema, name = ''): Place[] {
    const schema = this.known(described);
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (alternatives) return alternatives.flatMap((one) => this.placesIn(one, name));
    if (schema.properties) return this.placesInFields(schema, schema.properties);
    if (typeof schema.additionalProperties === 'object') {
      const value = this.sample(schema.additionalProperties, name);
      return [{ at: '*', free: false, put: (text) => ({ [text]: value }) }];
    }
    if (schema.items)
      return this.placesIn(schema.items, name).map(({ at, free, put }) => ({
        at: `0/${at}`,
        free,
        put: (text) => [put(text)],
      }));
    if (!isText(schema)) return [];
    return [{ at: '', free: isFree(schema), put: (text) => text }];
  }

  private placesInFields(schema: Schema, fields: Readonly<Record<string, Schema>>): Place[] {
    const whole = this.sample(schema) as object;
    return Object.entries(fields).flatMap(([field, described]) =>
      this.placesIn(described, field).map(({ at, free, put }) => ({
        at: `${field}/${at}`,
        free,
        put: (text: string) => ({ ...whole, [field]: put(text) }),
      })),
    );
  }

  private sample(described: Schema, name = ''): unknown {
    const schema = this.known(described);
    const [alternative] = schema.anyOf ?? schema.oneOf ?? [];
    if (alternative) return this.sample(alternative, name);
    if (schema.properties) {
      const needed = Object.entries(schema.properties).filter(([field]) => schema.required?.includes(field));
      return Object.fromEntries(needed.map(([field, value]) => [field, this.sample(value, field)]));
    }
    if (schema.items) return (schema.minItems ?? 0) > 0 ? [this.sample(schema.items, name)] : [];
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    if (isText(schema)) return this.textOf(schema, name);
    const kinds: Readonly<Record<string, unknown>> = { boolean: false, null: null, object: {} };
    const kind = [schema.type].flat()[0] ?? 'object';
    return kind in kinds ? kinds[kind] : Math.max(1, schema.minimum ?? 1);
  }

  private textOf({ format, pattern, example }: Schema, name: string): unknown {
    if (format === 'uuid') return this.idFor(name);
    if (format && samplesOfFormats[format]) return samplesOfFormats[format];
    if (example !== undefined) return example;
    const fits = pattern === undefined ? undefined : new RegExp(pattern, 'u');
    return fits ? (samplesOfPatterns.find((sample) => fits.test(sample)) ?? 'texte') : 'texte';
  }

  private idFor(name: string): string {
    const known: Readonly<Record<string, string | undefined>> = {
      ...this.things,
      ids: this.things.quoteId,
      orderIds: this.things.orderId,
      customerId: this.things.partyId,
      lineId: this.things.purchaseLineId,
      id: this.things.projectId,
      store: this.things.storeId,
    };
    if (/^(assignee|attendee|mention)Ids$/.test(name)) return this.things.partyId ?? '';
    return known[name] ?? randomUUID();
  }

  private known(schema: Schema): Schema {
    const all = schema.allOf ? Object.assign({}, ...schema.allOf.map((one) => this.known(one))) : schema;
    const name = (all as Schema).$ref?.split('/').at(-1);
    return name === undefined ? (all as Schema) : this.known(this.components[name] ?? {});
  }
}

function isText({ type, enum: allowed, const: only }: Schema): boolean {
  return [type].flat().includes('string') || typeof (only ?? allowed?.[0]) === 'string';
}

function isFree({ format, pattern, enum: allowed, const: only }: Schema): boolean {
  return !format && !allowed && !only && (pattern === undefined || pattern.includes('\\p{Cc}'));
}
