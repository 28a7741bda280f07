import { defineWords } from '../lib/words';

export const appointmentWords = defineWords('appointments', {
  title: ['Agenda', 'Agenda'],
  PROPOSED: ['Proposé', 'Proposed'],
  RESCHEDULED: ['Reporté, à confirmer', 'Moved, to be confirmed'],
  CONFIRMED: ['Confirmé', 'Confirmed'],
  COMPLETED: ['Réalisé', 'Kept'],
  NO_SHOW: ['Client absent', 'No show'],
  CANCELLED: ['Annulé', 'Cancelled'],
  slot: ['{{day}}, {{from}} – {{to}}', '{{day}}, {{from}} – {{to}}'],
});
