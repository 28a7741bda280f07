import type { PartyRole } from './parties';

/** Parts in a project whose holders can be written to. */
export const emailAudiences = [
  'CUSTOMER',
  'FRONT_DESK',
  'SALESPERSON',
  'BACK_OFFICE',
  'INSTALLER',
] as const satisfies readonly PartyRole[];
export type EmailAudience = (typeof emailAudiences)[number];
