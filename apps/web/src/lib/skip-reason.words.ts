import { defineWords } from './words';

/** Why one project was left out, as a sentence. */
export const skipReasonWords = defineWords('skip-reasons', {
  NO_ADDRESS: ['Aucune adresse e-mail', 'No e-mail address'],
  OPTED_OUT: ['Refuse les relances', 'Opted out of reminders'],
  REMINDED_RECENTLY: ['Déjà relancé récemment', 'Reminded recently'],
  SIGNED_MEANWHILE: ['Signé entre-temps', 'Signed meanwhile'],
  MISSING_VALUE: ['Une valeur demandée par le modèle manque', 'A value that the template needs is missing'],
  ATTACHMENTS_TOO_LARGE: [
    'Pièces jointes trop lourdes : plus de 15 Mo',
    'Attachments too large: more than 15 MB',
  ],
  NO_LONGER_MATCHES: ['Ne correspond plus à la sélection', 'No longer matches the selection'],
  NO_SALESPERSON: ['Aucun vendeur associé', 'No salesperson'],
  NO_ATTENDEE: ['Aucun participant', 'No attendee'],
  NO_RECIPIENT: ['Aucun destinataire', 'No recipient'],
  TAKEN_BACK: ['Annulé après coup', 'Taken back afterwards'],
  FORBIDDEN: ['Hors de vos droits', 'Not allowed'],
  CANCELLED: ['Arrêté avant d’être fait', 'Stopped before it was done'],
  ALREADY_DONE: ['Déjà fait', 'Already done'],
});
