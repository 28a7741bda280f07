import { z } from 'zod';
import { defineAsk } from '../define';
import { grants } from '../permissions';
import { languages } from '../shared/languages';
import { day, email, named } from '../shared/values';

/** Who is signed in and what they may do; `grants` is what the services are told as well. */
export const signedInUser = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    /** The party that this user is in the documents (salesperson, installer…), where there is one. */
    partyId: z.uuid().nullable(),
    role: named,
    homeStore: named.nullable(),
    stores: z.array(named),
    grants,
    language: z.enum(languages),
  })
  .meta({ id: 'SignedInUser' });
export type SignedInUser = z.output<typeof signedInUser>;

/** What day it is for a user, by the clock of the business. */
export const calendar = z
  .object({
    /** Where the user is at home; without a home store, where the most stores are. */
    today: day,
    /** IANA time zone of that place. */
    timeZone: z.string(),
    /** The zones of all the stores that the user may see: each has a midnight of its own. */
    timeZones: z.array(z.string()),
    /** The stores where it is another day. */
    elsewhere: z.array(z.object({ storeId: z.uuid(), today: day })),
  })
  .meta({ id: 'Calendar' });
export type Calendar = z.output<typeof calendar>;

/** Also sets the session as an http-only cookie. A wrong e-mail and a wrong password are one and the same error. */
export const openSession = defineAsk({
  name: 'gateway.session.open',
  http: { method: 'POST', path: '/sessions', status: 201, summary: 'Sign in' },
  request: z.strictObject({
    email,
    password: z.string().min(1).max(200),
    /** A shared computer: the session ends after 30 minutes instead of 12 hours. */
    shared: z.boolean().default(false),
  }),
  response: z.object({ accessToken: z.string(), expiresIn: z.int(), user: signedInUser, calendar }),
});

export const readSession = defineAsk({
  name: 'gateway.session.read',
  http: { method: 'GET', path: '/sessions/current', summary: 'Read who is signed in' },
  request: z.strictObject({}),
  response: z.object({ user: signedInUser, calendar }),
});

export const closeSession = defineAsk({
  name: 'gateway.session.close',
  http: { method: 'DELETE', path: '/sessions/current', status: 204, summary: 'Sign out' },
  request: z.strictObject({}),
  response: z.null(),
});
