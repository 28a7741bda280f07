import { z } from 'zod';
import { defineAsk } from '../define';
import { languages } from '../shared/languages';
import { page, pageRequest } from '../shared/page';
import { address, email, line, named } from '../shared/values';
import { partyRoles } from './party-roles';

export const partyKinds = ['INDIVIDUAL', 'ORGANIZATION'] as const;

export const phoneNumber = z
  .string()
  .trim()
  .regex(/^[+0-9][0-9 .()-]{3,29}$/, 'A phone number');
const partyFields = {
  roles: z.array(z.enum(partyRoles)).min(1),
  kind: z.enum(partyKinds),
  name: line(200),
  firstName: line(100).nullable().default(null),
  email: email.nullable().default(null),
  phone: phoneNumber.nullable().default(null),
  mobile: phoneNumber.nullable().default(null),
  address: address.default({ street: null, postalCode: null, city: null, country: null }),
  storeId: z.uuid().nullable().default(null),
  /** What is written to them in. */
  language: z.enum(languages).default('fr'),
  emailOptOut: z.boolean().default(false),
};
export const partyView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    reference: z.string().nullable(),
    roles: z.array(z.enum(partyRoles)),
    kind: z.enum(partyKinds),
    name: z.string(),
    firstName: z.string().nullable(),
    displayName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    mobile: z.string().nullable(),
    address,
    store: named.nullable(),
    language: z.enum(languages),
    emailOptOut: z.boolean(),
  })
  .meta({ id: 'Party' });

export const findParties = defineAsk({
  name: 'sales.party.find',
  http: { method: 'GET', path: '/parties', summary: 'List third parties' },
  permission: 'party.read',
  request: z.strictObject({
    ...pageRequest,
    role: z.array(z.enum(partyRoles)).optional(),
    store: z.array(z.uuid()).max(500).optional(),
    q: z.string().max(200).optional(),
  }),
  response: z.object({ items: z.array(partyView), page }),
});
export const readParty = defineAsk({
  name: 'sales.party.read',
  http: { method: 'GET', path: '/parties/:partyId', summary: 'Read a third party' },
  permission: 'party.read',
  request: z.strictObject({ partyId: z.uuid() }),
  response: partyView,
});
export const createParty = defineAsk({
  name: 'sales.party.create',
  http: { method: 'POST', path: '/parties', status: 201, summary: 'Create a third party' },
  permission: 'party.write',
  request: z.strictObject(partyFields),
  response: partyView,
});
/** Fills in an address that is missing; refused where one is known, which `PUT /parties/{partyId}` changes. */
export const completeEmail = defineAsk({
  name: 'sales.party.complete-email',
  http: { method: 'POST', path: '/parties/:partyId/email', summary: 'Fill in a missing e-mail address' },
  permission: 'party.write',
  request: z.strictObject({ partyId: z.uuid(), email }),
  response: partyView,
});
export const changeParty = defineAsk({
  name: 'sales.party.change',
  http: { method: 'PUT', path: '/parties/:partyId', summary: 'Change a third party', ifMatch: 'required' },
  permission: 'party.write',
  request: z.strictObject({ partyId: z.uuid(), ...partyFields }),
  response: partyView,
});
