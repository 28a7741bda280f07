import { vatRates } from '@comptoir/contracts';
import { amount, optional, price, rate, required, text, yesNo } from '@comptoir/sheets';

export const articleColumns = {
  reference: required(text(100), 'reference', 'référence'),
  label: required(text(300), 'label', 'libellé'),
  supplier: optional(text(100), 'supplier', 'fournisseur'),
  supplierReference: optional(text(100), 'supplierReference', 'référence fournisseur'),
  purchasePrice: optional(price, 'purchasePrice', "prix d'achat HT", "prix d'achat"),
  salePrice: required(price, 'salePrice', 'prix de vente HT', 'prix de vente'),
  vatRate: required(rate(vatRates), 'vatRate', 'TVA', 'taux de TVA'),
  ecoContribution: optional(amount, 'ecoContribution', 'écotaxe HT', 'écotaxe'),
  purchasable: optional(yesNo, 'purchasable', 'achetable'),
};
