import { defineWords } from './words';

export const appointmentTypeWords = defineWords('appointment-types', {
  CALL: ['Appel', 'Call'],
  VISIT: ['Visite', 'Visit'],
  SURVEY: ['Métré', 'Survey'],
  DELIVERY: ['Livraison', 'Delivery'],
  INSTALLATION: ['Pose', 'Installation'],
  AFTER_SALES: ['SAV', 'After-sales'],
});
