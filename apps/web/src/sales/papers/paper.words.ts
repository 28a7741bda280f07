import { defineWords } from '../../lib/words';

/** What stands on every paper of a sale: its parties, its lines, its totals. */
export const paperWords = defineWords('paper', {
  project: ['Projet', 'Project'],
  customer: ['Client', 'Customer'],
  store: ['Magasin', 'Store'],
  salesperson: ['Vendeur', 'Salesperson'],
  stage: ['Avancement', 'Stage'],
  reason: ['Motif', 'Reason'],
  noEmail: ['Sans e-mail', 'No e-mail'],
  lines: ['Lignes', 'Lines'],
  label: ['Désignation', 'Description'],
  quantity: ['Quantité', 'Quantity'],
  unitPrice: ['Prix unitaire HT', 'Unit price excl. VAT'],
  discount: ['Remise', 'Discount'],
  eco: ['Éco-part. HT', 'Eco fee excl. VAT'],
  vatRate: ['TVA', 'VAT'],
  total: ['Total HT', 'Total excl. VAT'],
  option: ['Option', 'Option'],
  noLines: ['Aucune ligne', 'No lines'],
  vatOf: ['TVA {{rate}} sur {{base}}', 'VAT {{rate}} on {{base}}'],
  totalExclTax: ['Total HT', 'Total excl. VAT'],
  totalInclTax: ['Total TTC', 'Total incl. VAT'],
  margin: ['Marge', 'Margin'],
  note: ['Note', 'Note'],
});
