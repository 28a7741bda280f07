import { defineWords } from '../lib/words';

export const appointmentWords = defineWords('appointments', {
  title: ['Agenda', 'Agenda'],
  PROPOSED: ['Proposé', 'Proposed'],
  RESCHEDULED: ['Reporté, à confirmer', 'Moved, to be confirmed'],
  CONFIRMED: ['Confirmé', 'Confirmed'],
  COMPLETED: ['Réalisé', 'Kept'],
  NO_SHOW: ['Client absent', 'No show'],
  CANCELLED: ['Annulé', 'Cancelled'],
  lateGoods: [
    'Marchandise attendue le {{day}} ({{purchaseOrder}})',
    'Goods expected on {{day}} ({{purchaseOrder}})',
  ],
  slot: ['{{day}}, {{from}} – {{to}}', '{{day}}, {{from}} – {{to}}'],
  day: ['Date', 'Date'],
  time: ['Début', 'Start'],
  minutes: ['Durée (min)', 'Duration (min)'],
});
