import { holds, projectActivities, projectStages } from '@comptoir/contracts';
import { day, oneOf, optional, required, text } from '@comptoir/sheets';

const stage = oneOf(projectStages, {
  identifié: 'IDENTIFIED',
  'devis à valider': 'AWAITING_QUOTE_APPROVAL',
  'à relancer': 'TO_FOLLOW_UP',
  'métré à faire': 'SURVEY_TO_DO',
  'métré validé': 'SURVEY_VALIDATED',
  contrôlé: 'CONTROLLED',
  'en achat': 'PURCHASING',
  'prêt à livrer': 'READY_TO_DELIVER',
  livré: 'DELIVERED',
  posé: 'INSTALLED',
  clos: 'CLOSED',
});
const activity = oneOf(projectActivities, {
  actif: 'ACTIVE',
  'à réactiver': 'TO_REACTIVATE',
  perdu: 'LOST',
  archivé: 'ARCHIVED',
});
const hold = oneOf(holds, { non: 'NONE', 'en attente': 'ON_HOLD', bloqué: 'BLOCKED' });

export const projectColumns = {
  reference: required(text(100), 'reference', 'référence'),
  label: required(text(200), 'label', 'libellé'),
  store: required(text(100), 'store', 'magasin'),
  customer: required(text(100), 'customer', 'client'),
  salesperson: optional(text(100), 'salesperson', 'vendeur'),
  backOffice: optional(text(100), 'backOffice', 'gestionnaire'),
  frontDesk: optional(text(100), 'frontDesk', 'accueil'),
  installer: optional(text(100), 'installer', 'poseur'),
  createdOn: required(day, 'createdOn', 'créé le'),
  stage: optional(stage, 'stage', 'avancement'),
  activity: optional(activity, 'activity', 'activité'),
  hold: optional(hold, 'hold', 'blocage'),
  holdReason: optional(text(500), 'holdReason', 'motif du blocage'),
};

/** The columns that name a third party. */
export const people = ['customer', 'salesperson', 'backOffice', 'frontDesk', 'installer'] as const;
