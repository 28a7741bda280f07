import type { EventDefinition } from '@comptoir/contracts';
import { z } from 'zod';

/** A stored schema by the event's type, for example `comptoir.sales.quote.signed.v1`. */
export type Released = ReadonlyMap<string, string>;

export interface ReleaseReport {
  /** Events whose shape is not the released one any more: they break whoever listens. */
  readonly changed: readonly string[];
  /** Released events that nobody defines any more. */
  readonly missing: readonly string[];
  /** Events that may still change, because they were never released. */
  readonly unreleased: readonly string[];
}

/** The JSON Schema of what travels, as text that is the same for the same shape. */
export function schemaText(event: EventDefinition): string {
  const schema = z.toJSONSchema(event.data, { io: 'output', unrepresentable: 'any' });
  return `${JSON.stringify({ title: event.type, ...schema }, undefined, 2)}\n`;
}

export function compareWithReleased(events: readonly EventDefinition[], released: Released): ReleaseReport {
  const defined = new Map(events.map((event) => [event.type, schemaText(event)]));
  return {
    changed: [...defined]
      .filter(([type, text]) => released.has(type) && released.get(type) !== text)
      .map(([type]) => type),
    missing: [...released.keys()].filter((type) => !defined.has(type)),
    unreleased: [...defined.keys()].filter((type) => !released.has(type)),
  };
}
