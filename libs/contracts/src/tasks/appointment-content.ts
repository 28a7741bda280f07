import { z } from 'zod';
import { text } from '../shared/values';

export const appointmentTypes = [
  'CALL',
  'VISIT',
  'SURVEY',
  'DELIVERY',
  'INSTALLATION',
  'AFTER_SALES',
] as const;
export type AppointmentType = (typeof appointmentTypes)[number];
export const appointmentPlaces = ['STORE', 'SITE', 'OTHER'] as const;

/** What an appointment is, whenever and with whomever. */
export const appointmentContent = {
  type: z.enum(appointmentTypes),
  place: z.enum(appointmentPlaces),
  detail: text(4000).nullable().default(null),
  invite: z.boolean().default(true),
  /** With the invitation, those papers of the project that the attendee's part in it may be sent: see the attachment rules. */
  withPapers: z.boolean().default(false),
};
