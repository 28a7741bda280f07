import { defineWords } from '../../lib/words';

/** Stages, activity and holds of a project: the same words on every document of it. */
export const projectWords = defineWords('project', {
  IDENTIFIED: ['Projet identifié', 'Identified'],
  AWAITING_QUOTE_APPROVAL: ["En attente d'accord", 'Awaiting approval'],
  TO_FOLLOW_UP: ['À relancer', 'To follow up'],
  SURVEY_TO_DO: ['Métré à faire', 'Survey to do'],
  SURVEY_VALIDATED: ['Métré validé', 'Survey validated'],
  CONTROLLED: ['Projet contrôlé', 'Controlled'],
  PURCHASING: ['Achats en cours', 'Purchasing'],
  READY_TO_DELIVER: ['Prêt à livrer', 'Ready to deliver'],
  DELIVERED: ['Livré', 'Delivered'],
  INSTALLED: ['Posé', 'Installed'],
  CLOSED: ['Clos', 'Closed'],
  holdBLOCKED: ['Projet bloqué', 'Project blocked'],
  holdON_HOLD: ['Projet mis en attente', 'Project on hold'],
  ACTIVE: ['Actif', 'Active'],
  TO_REACTIVATE: ['À réactiver', 'To reactivate'],
  LOST: ['Perdu', 'Lost'],
  ARCHIVED: ['Archivé', 'Archived'],
});
