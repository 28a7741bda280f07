import { defineWords } from '../../lib/words';

export const dueWords = defineWords('due', {
  due: ['Échéance', 'Due'],
  dueToday: ["Aujourd'hui", 'Today'],
  dueTomorrow: ['Demain', 'Tomorrow'],
  dueInThreeDays: ['Dans 3 jours', 'In 3 days'],
  dueNextMonday: ['Lundi prochain', 'Next Monday'],
});
