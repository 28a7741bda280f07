import { defineWords } from '../../../lib/words';

export const filterWords = defineWords('purchase-order-filters', {
  supplier: ['Fournisseur', 'Supplier'],
  status: ['Statut', 'Status'],
  stage: ['Avancement', 'Progress'],
  goneStage: ['étape supprimée', 'removed stage'],
  flag: ['Signalements', 'Reports'],
  origin: ['Origine', 'Origin'],
  project: ['Un projet', 'One project'],
  order: ['Une commande client', 'One customer’s order'],
  generation: ['Une génération d’achats', 'One generation of purchases'],
  createdOn: ['Date de création', 'Creation date'],
  requestedOn: ['Date demandée', 'Requested date'],
  expectedOn: ['Date attendue', 'Expected date'],
  sentOn: ['Date d’envoi', 'Sending date'],
  draft: ['Brouillons', 'Drafts'],
  approved: ['À envoyer', 'To send'],
  others: ['+{{count, number}}', '+{{count, number}}'],
});
