import { defineWords } from '../../lib/words';

export const agendaWords = defineWords('agenda', {
  view: ['Affichage', 'View'],
  day: ['Jour', 'Day'],
  week: ['Semaine', 'Week'],
  installers: ['Par poseur', 'By installer'],
  whose: ['Rendez-vous de', 'Appointments of'],
  mine: ['Les miens', 'Mine'],
  all: ['Tous', 'All'],
  previousday: ['Jour précédent', 'Previous day'],
  nextday: ['Jour suivant', 'Next day'],
  previousweek: ['Semaine précédente', 'Previous week'],
  nextweek: ['Semaine suivante', 'Next week'],
  today: ["Aujourd'hui", 'Today'],
  goTo: ['Aller au', 'Go to'],
  cancelled: ['Annulés', 'Cancelled'],
  count: [
    {
      one: '{{count, number}} rendez-vous',
      many: '{{count, number}} de rendez-vous',
      other: '{{count, number}} rendez-vous',
    },
    { one: '{{count, number}} appointment', other: '{{count, number}} appointments' },
  ],
  tooMany: [
    'Les {{shown, number}} premiers de {{total, number}} rendez-vous : choisissez un jour ou un magasin.',
    'The first {{shown, number}} of {{total, number}} appointments: choose a day or a store.',
  ],
  none: ['Aucun rendez-vous', 'No appointment'],
  noneText: ['Rien de prévu dans cette période.', 'Nothing planned in this period.'],
});
