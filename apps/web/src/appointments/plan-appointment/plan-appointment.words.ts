import { defineWords } from '../../lib/words';

export const planAppointmentWords = defineWords('plan-appointment', {
  title: ['Nouveau rendez-vous', 'New appointment'],
  for: ['Projet {{number}} – {{label}}', 'Project {{number}} – {{label}}'],
  type: ['Type', 'Type'],
  place: ['Lieu', 'Place'],
  STORE: ['Magasin', 'Store'],
  SITE: ['Adresse du chantier', 'Site address'],
  OTHER: ['Autre adresse', 'Another address'],
  address: ['Adresse', 'Address'],
  attendees: ['Participants', 'Attendees'],
  CUSTOMER: ['Client : {{name}}', 'Customer: {{name}}'],
  SALESPERSON: ['Vendeur : {{name}}', 'Salesperson: {{name}}'],
  INSTALLER: ['Poseur : {{name}}', 'Installer: {{name}}'],
  others: ['Et', 'And'],
  nobody: ['Choisissez au moins un participant.', 'Choose at least one attendee.'],
  invite: ['Envoyer une invitation (.ics)', 'Send an invitation (.ics)'],
  withPapers: ['Joindre les documents du projet', 'Attach the project’s papers'],
  detail: ['Détail', 'Details'],
  plan: ['Créer le rendez-vous', 'Make the appointment'],
  planned: ['Rendez-vous créé : {{type}}, {{at}}', 'Appointment made: {{type}}, {{at}}'],
});
