import { defineWords } from '../../../lib/words';

export const editWords = defineWords('edit-quote', {
  newTitle: ['Nouveau devis', 'New quote'],
  expiryDate: ['Échéance', 'Expiry date'],
  expiryHint: [
    "Vide : selon le délai du magasin, à l'envoi",
    "Empty: by the store's period, when it is sent",
  ],
  note: ['Note', 'Note'],
  lines: ['Lignes', 'Lines'],
  article: ['Article', 'Article'],
  articleHint: ['Référence ou libellé', 'Reference or label'],
  label: ['Désignation', 'Description'],
  quantity: ['Qté', 'Qty'],
  unitPrice: ['Prix unit. HT', 'Unit price'],
  discount: ['Remise %', 'Discount %'],
  vatRate: ['TVA', 'VAT'],
  option: ['Option', 'Option'],
  addLine: ['Ajouter une ligne', 'Add a line'],
  removeLine: ['Supprimer la ligne {{position}}', 'Remove line {{position}}'],
  lineField: ['{{field}}, ligne {{position}}', '{{field}}, line {{position}}'],
  bad: ['À corriger', 'To correct'],
  fromArticle: [
    "Laissés vides, la désignation, le prix et la TVA viennent de l'article. Les totaux sont calculés à l'enregistrement.",
    'Left empty, description, price and VAT come from the article. Totals are computed when you save.',
  ],
  create: ['Créer le devis', 'Create the quote'],
  saved: ['Devis enregistré', 'Quote saved'],
  created: ['Devis créé', 'Quote created'],
});
