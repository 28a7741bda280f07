import { z } from 'zod';
import { defineAsk, defineEvent } from '../define';
import { address, named } from '../shared/values';

/** A shop, the company that owns it, and where its days begin. */
export const storeFacts = z.object({
  id: z.uuid(),
  version: z.int(),
  reference: z.string(),
  name: z.string(),
  legalEntity: named.extend({ siren: z.string().nullable() }),
  address,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** IANA time zone, for example `Europe/Paris` or `Indian/Reunion`. */
  timeZone: z.string(),
});
export type StoreFacts = z.output<typeof storeFacts>;

export const findStores = defineAsk({
  name: 'gateway.store.find',
  http: { method: 'GET', path: '/stores', summary: 'List the stores that you may see' },
  permission: 'store.read',
  request: z.strictObject({}),
  response: z.object({ items: z.array(storeFacts.meta({ id: 'Store' })) }),
});

export const findLegalEntities = defineAsk({
  name: 'gateway.legal-entity.find',
  http: { method: 'GET', path: '/legal-entities', summary: 'List the legal entities' },
  permission: 'store.read',
  request: z.strictObject({}),
  response: z.object({
    items: z.array(z.object({ id: z.uuid(), name: z.string(), siren: z.string().nullable() })),
  }),
});

/** For services that meet a store they have not heard of yet; unknown references are left out of the answer. */
export const lookUpStores = defineAsk({
  name: 'gateway.store.look-up',
  request: z.strictObject({
    references: z.array(z.string()).max(1000).default([]),
    ids: z.array(z.uuid()).max(1000).default([]),
  }),
  response: z.object({ items: z.array(storeFacts) }),
});

/** A store was made or changed: the facts after the change. */
export const storeChangedV1 = defineEvent({ name: 'gateway.store.changed', version: 1, data: storeFacts });
