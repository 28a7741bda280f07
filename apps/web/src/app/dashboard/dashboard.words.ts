import { defineWords } from '../../lib/words';

export const dashboardWords = defineWords('dashboard', {
  title: ['Accueil', 'Home'],
  quotes: ['Devis', 'Quotes'],
  orders: ['Commandes', 'Orders'],
  purchasing: ['Achats', 'Purchasing'],
  tasks: ['Tâches', 'Tasks'],
  appointments: ['Rendez-vous', 'Appointments'],
  emails: ['E-mails', 'E-mails'],
  mineOverdue: ['Les miennes, en retard', 'Mine, overdue'],
  mineToday: ['Les miennes, aujourd’hui', 'Mine, today'],
  mine: ['Les miennes, à faire', 'Mine, to do'],
  overdue: ['Toutes, en retard', 'All, overdue'],
  open: ['Toutes, à faire', 'All, to do'],
  meetMineToday: ['Les miens, aujourd’hui', 'Mine, today'],
  meetToday: ['Tous, aujourd’hui', 'All, today'],
  meetWeek: ['Tous, cette semaine', 'All, this week'],
  queued: ['En file', 'Queued'],
  sentToday: ['Envoyés aujourd’hui', 'Sent today'],
  suppressedToday: ['Non envoyés aujourd’hui', 'Not sent today'],
  failed: ['Échecs', 'Failures'],
  bounced: ['Revenus', 'Bounced'],
  todo: ['à traiter', 'to do'],
  away: ['Ce service ne répond pas.', 'This service does not answer.'],
  awaySince: [
    'Ce service ne répond pas. Chiffres de {{time}}.',
    'This service does not answer. Figures of {{time}}.',
  ],
  unavailable: ['Les chiffres ne peuvent pas être lus.', 'The figures cannot be read.'],
  retry: ['Réessayer', 'Try again'],
});
export type DashboardWord = (typeof dashboardWords)['keys'][number];
