import { defineWords } from '../../../lib/words';

/** Why something that was tried did not come about. */
export const failureWords = defineWords('failures', {
  'appointment.clash': ['Un participant est déjà pris', 'An attendee is taken'],
  'appointment.no-free-slot': [
    'Aucun créneau libre dans les 60 jours ouvrés',
    'No free slot within 60 working days',
  ],
  'appointment.over': ['Le créneau est déjà passé', 'The slot is already over'],
});
