import { z } from 'zod';
import { defineAsk } from '../define';
import { languages } from '../shared/languages';
import { partyRoles } from './party-roles';

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(partyRoles)),
  /** What they are written to in. */
  language: z.enum(languages),
  /** Null: of every store. */
  storeId: z.uuid().nullable(),
});
export type DirectoryPerson = z.output<typeof person>;

/** Projects and people by their ids, for services that write to them or about them; unknown ids are left out. */
export const lookUpDirectory = defineAsk({
  name: 'sales.directory.look-up',
  request: z.strictObject({
    projectIds: z.array(z.uuid()).max(200).default([]),
    partyIds: z.array(z.uuid()).max(200).default([]),
  }),
  response: z.object({
    projects: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        label: z.string(),
        storeId: z.uuid(),
        /** Where the work is: the customer's address, in lines. */
        site: z.array(z.string()),
        customer: person,
        salesperson: person.nullable(),
      }),
    ),
    people: z.array(person),
  }),
});
export type DirectoryProject = z.output<typeof lookUpDirectory.response>['projects'][number];
