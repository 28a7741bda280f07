import { defineWords } from '../../../lib/words';

export const appointmentDialogWords = defineWords('appointment-dialog', {
  title: ['Nouveau rendez-vous', 'New appointment'],
  type: ['Type', 'Type'],
  day: ['Date', 'Date'],
  time: ['Début', 'Start'],
  minutes: ['Durée', 'Duration'],
  minutesSuffix: [' min', ' min'],
  place: ['Lieu', 'Place'],
  STORE: ['Magasin', 'Store'],
  SITE: ['Adresse du chantier', 'Site address'],
  slots: ['Créneaux', 'Slots'],
  sameSlot: ['Le même créneau pour tous', 'The same slot for all'],
  spread: [
    'Répartir automatiquement : {{minutes}} min à partir de {{time}}, jours ouvrés',
    'Spread automatically: {{minutes}} min from {{time}}, working days',
  ],
  until: ["Jusqu'à", 'Until'],
  untilBad: ['Après l’heure de début', 'Later than the start'],
  attendees: ['Participants', 'Attendees'],
  CUSTOMER: ['Client', 'Customer'],
  SALESPERSON: ['Vendeur', 'Salesperson'],
  INSTALLER: ['Poseur', 'Installer'],
  others: ['Et', 'And'],
  nobody: ['Choisissez au moins un participant.', 'Choose at least one attendee.'],
  invite: ['Envoyer une invitation (.ics)', 'Send an invitation (.ics)'],
  withPapers: ['Joindre les documents du projet', 'Attach the project’s papers'],
  papersRule: [
    'Chacun ne reçoit que ceux que les règles lui permettent.',
    'Each gets only those that the rules allow.',
  ],
  detail: ['Détail', 'Details'],
  otherSlot: ['Proposer un autre créneau', 'Propose another slot'],
  noSlot: ['Aucun créneau libre dans les 60 jours ouvrés', 'No free slot within 60 working days'],
  willPlan: [
    {
      one: '{{count, number}} rendez-vous sera créé (un par projet)',
      many: '{{count, number}} de rendez-vous seront créés (un par projet)',
      other: '{{count, number}} rendez-vous seront créés (un par projet)',
    },
    {
      one: '{{count, number}} appointment will be made (one per project)',
      other: '{{count, number}} appointments will be made (one per project)',
    },
  ],
  plan: [
    {
      one: 'Créer {{count, number}} rendez-vous',
      many: 'Créer {{count, number}} de rendez-vous',
      other: 'Créer {{count, number}} rendez-vous',
    },
    { one: 'Make {{count, number}} appointment', other: 'Make {{count, number}} appointments' },
  ],
  started: [
    {
      one: '{{count, number}} rendez-vous en cours de création',
      many: '{{count, number}} de rendez-vous en cours de création',
      other: '{{count, number}} rendez-vous en cours de création',
    },
    {
      one: '{{count, number}} appointment being made',
      other: '{{count, number}} appointments being made',
    },
  ],
});
