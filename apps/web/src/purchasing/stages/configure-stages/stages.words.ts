import { defineWords } from '../../../lib/words';

export const stagesWords = defineWords('purchase-stages', {
  administration: ['Administration', 'Administration'],
  title: ['Étapes d’achat', 'Stages of purchasing'],
  count: [
    {
      one: '{{count, number}} étape',
      many: '{{count, number}} d’étapes',
      other: '{{count, number}} étapes',
    },
    { one: '{{count, number}} stage', other: '{{count, number}} stages' },
  ],
  intro: [
    'Une commande fournisseur est à la dernière étape dont elle remplit la condition ; une commande annulée n’est à aucune.',
    'A purchase order is at the last stage whose condition it meets; a cancelled one is at none.',
  ],
  none: ['Aucune étape', 'No stage'],
  noneText: [
    'Créez une étape pour suivre l’avancement des achats.',
    'Create a stage to follow how far purchases are.',
  ],
  create: ['Nouvelle étape', 'New stage'],
  createIt: ['Créer l’étape', 'Create the stage'],
  edit: ['Modifier', 'Edit'],
  editNamed: ['Modifier {{name}}', 'Edit {{name}}'],
  up: ['Monter {{name}}', 'Move {{name}} up'],
  down: ['Descendre {{name}}', 'Move {{name}} down'],
  remove: ['Supprimer {{name}}', 'Remove {{name}}'],
  arrange: ['Ordre', 'Order'],
  stage: ['Étape', 'Stage'],
  french: ['Libellé français', 'French label'],
  english: ['Libellé anglais', 'English label'],
  condition: ['Condition', 'Condition'],
  tone: ['Couleur', 'Colour'],
  icon: ['Icône', 'Icon'],
  saved: ['Étapes enregistrées', 'Stages saved'],
  removed: ['Étape supprimée', 'Stage removed'],
  undo: ['Annuler', 'Undo'],
  changes: ['Modifications', 'Changes'],
  changed: ['{{by}}, le {{at}}', '{{by}}, on {{at}}'],
  delivered: ['À l’installation', 'When it was set up'],
});

/** What stages are made of, in words. */
export const conditionWords = defineWords('purchase-conditions', {
  toOrder: ['Pas encore envoyée', 'Not sent yet'],
  approved: ['Approuvée', 'Approved'],
  ordered: ['Envoyée au fournisseur', 'Sent to the supplier'],
  acknowledged: ['Accusée par le fournisseur', 'Acknowledged by the supplier'],
  partlyReceived: ['Reçue au moins en partie', 'Received at least in part'],
  received: ['Entièrement reçue', 'Received in full'],
  invoiced: ['Entièrement facturée', 'Invoiced in full'],
  credited: ['Un avoir est saisi', 'A credit is recorded'],
  closed: ['Close', 'Closed'],
});

export const lookWords = defineWords('stage-looks', {
  muted: ['Gris', 'Grey'],
  neutral: ['Neutre', 'Neutral'],
  info: ['Bleu', 'Blue'],
  warn: ['Orange', 'Orange'],
  good: ['Vert', 'Green'],
  bad: ['Rouge', 'Red'],
  cart: ['Panier', 'Cart'],
  pencil: ['Crayon', 'Pencil'],
  approval: ['Pouce levé', 'Thumb up'],
  sending: ['Envoi', 'Sending'],
  letter: ['Enveloppe cochée', 'Ticked envelope'],
  truck: ['Camion', 'Truck'],
  parcel: ['Colis qui arrive', 'Arriving parcel'],
  box: ['Carton', 'Box'],
  invoice: ['Facture', 'Invoice'],
  refund: ['Avoir', 'Refund'],
  check: ['Coche', 'Tick'],
  flag: ['Drapeau', 'Flag'],
});
