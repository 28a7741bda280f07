import { z } from 'zod';
import { named } from '../shared/values';
import type { PartyRole } from './party-roles';

/** Parts in a project whose holders can be written to. */
export const emailAudiences = [
  'CUSTOMER',
  'FRONT_DESK',
  'SALESPERSON',
  'BACK_OFFICE',
  'INSTALLER',
] as const satisfies readonly PartyRole[];
export type EmailAudience = (typeof emailAudiences)[number];

/** Why a group of recipients cannot be reached in full. */
export const recipientGroup = z
  .object({
    audience: z.enum(emailAudiences),
    /** Messages that would go to it. */
    messages: z.int(),
    projects: z.int(),
    /** Projects in which nobody has this part. */
    withoutParty: z.int(),
    optedOut: z.int(),
    withoutAddress: z.int(),
    /** At most fifty of those without an address: whom to complete. */
    toComplete: z.array(z.object({ projectId: z.uuid(), label: z.string(), party: named })),
  })
  .meta({ id: 'RecipientGroup' });
export type RecipientGroup = z.output<typeof recipientGroup>;
