import { defineWords } from '../../../lib/words';

export const editOrderWords = defineWords('edit-order', {
  edit: ['Modifier', 'Edit'],
  saved: ['Commande enregistrée', 'Order saved'],
  plannedDelivery: ['Livraison/Pose prévue', 'Planned delivery or installation'],
  note: ['Note', 'Note'],
  amend: ['Avenant…', 'Amend…'],
  amendTitle: ['Avenant à la commande {{number}}', 'Amend order {{number}}'],
  amendText: [
    'L’avenant remplace les lignes ; ce qui change et son motif restent consignés. L’échéancier suit le nouveau total.',
    'The amendment replaces the lines; what changes and why stays on record. The schedule follows the new total.',
  ],
  amendReason: ['Motif de l’avenant', 'Reason for the amendment'],
  amendDo: ['Enregistrer l’avenant', 'Record the amendment'],
  amended: ['Avenant enregistré', 'Amendment recorded'],
  newTitle: ['Nouvelle commande', 'New order'],
  create: ['Créer la commande', 'Create the order'],
  created: ['Commande créée', 'Order created'],
});
