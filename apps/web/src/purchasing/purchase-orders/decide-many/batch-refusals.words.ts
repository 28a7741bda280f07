import '../purchase-order-refusals.words';
import { defineRefusals } from '../../../lib/refusals';

defineRefusals('batch-refusals', {
  'purchase-batch.not-found': ['Ce traitement n’existe pas.', 'This job does not exist.'],
  'purchase-batch.nothing': [
    'Aucune commande fournisseur ne correspond plus à cette sélection.',
    'No purchase order matches this selection any more.',
  ],
  'purchase-batch.too-many': [
    'Au plus {{most, number}} commandes fournisseurs à la fois : affinez le filtre.',
    'At most {{most, number}} purchase orders at once: narrow the filter.',
  ],
  'purchase-batch.transition-not-allowed': ['Trop tard : c’est terminé.', 'Too late: it has ended.'],
  'purchase-batch.nothing-to-retry': ['Il n’y a rien à réessayer.', 'There is nothing to try again.'],
  'purchase-batch.item-failed': [
    'Un incident technique l’a empêché, plusieurs fois de suite.',
    'A technical failure prevented it, several times in a row.',
  ],
  'purchase-order.changed-meanwhile': [
    'Elle a été modifiée entre-temps : regardez-la avant de réessayer.',
    'It was changed meanwhile: look at it before you try again.',
  ],
});
