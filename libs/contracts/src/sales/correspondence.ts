import { z } from 'zod';
import { defineAsk } from '../define';
import { emailOrder } from '../notifications/email-content';
import { languages } from '../shared/languages';
import { day } from '../shared/values';
import { emailAudiences } from './email-audiences';
import { orderPaper } from './order-papers';
import { quotePaper } from './papers';

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.array(z.string()),
});

/** What a message to one recipient of a project may be made of, as things stand; no purchase price, no margin. */
export const correspondence = z.object({
  key: z.uuid(),
  project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
  storeId: z.uuid(),
  store: quotePaper.shape.store,
  /** The store's today. */
  today: day,
  customer: person,
  frontDesk: person.nullable(),
  salesperson: person.nullable(),
  backOffice: person.nullable(),
  installer: person.nullable(),
  /** Null where nobody, or somebody else, has that part in the project now. */
  recipient: z
    .object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      optedOut: z.boolean(),
      language: z.enum(languages),
    })
    .nullable(),
  papers: z.array(quotePaper),
  orders: z.array(orderPaper),
});
export type Correspondence = z.output<typeof correspondence>;
export type CorrespondencePerson = z.output<typeof person>;

const letter = z.object({
  key: z.uuid(),
  projectId: z.uuid(),
  /** Quotes and orders. Empty: what has been signed in the project. */
  documentIds: z.array(z.uuid()).max(50),
  audience: z.enum(emailAudiences),
  partyId: z.uuid(),
});
export type Letter = z.output<typeof letter>;

/** For the mailer, just before it sends. Documents of another project than the letter's are left out. */
export const readCorrespondence = defineAsk({
  name: 'sales.correspondence.read',
  request: z.strictObject({ letters: z.array(letter).min(1).max(50) }),
  response: z.object({ items: z.array(correspondence) }),
});

/** The messages that an order on a selection of this user would come to, in their order. */
export const findLetters = defineAsk({
  name: 'sales.correspondence.find-letters',
  request: z.strictObject({
    selectionId: z.uuid(),
    email: emailOrder,
    orderer: z.object({
      userId: z.string(),
      scope: z.object({
        stores: z.union([z.literal('all'), z.array(z.uuid())]),
        ownPartyId: z.uuid().optional(),
      }),
    }),
    offset: z.int().min(0),
    limit: z.int().min(1).max(200),
  }),
  response: z.object({
    total: z.int(),
    items: z.array(letter),
  }),
});
