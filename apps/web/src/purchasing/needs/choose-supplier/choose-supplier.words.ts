import { defineWords } from '../../../lib/words';

export const chooseWords = defineWords('choose-supplier', {
  title: ['Choisir le fournisseur', 'Choose the supplier'],
  text: ['{{label}}, commande {{order}}', '{{label}}, order {{order}}'],
  choose: ['Choisir', 'Choose'],
  save: ['Enregistrer', 'Save'],
  referenceText: [
    '{{supplier}} n’a pas encore de référence pour cet article.',
    '{{supplier}} has no reference for this article yet.',
  ],
  reference: ['Réf. fournisseur', 'Supplier’s ref.'],
  price: ['Prix unit. HT', 'Unit price excl. tax'],
  priceBad: ['Saisissez un montant comme 12,50', 'Enter an amount such as 12.50'],
  done: ['Fournisseur choisi : {{label}}', 'Supplier chosen: {{label}}'],
});
