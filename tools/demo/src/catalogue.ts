export interface DemoSupplier {
  readonly reference: string;
  readonly name: string;
  readonly leadTimeDays: number;
  readonly orderMinimum: string | null;
  /** Articles that it sells at a price of its own. */
  readonly offers?: readonly { readonly article: string; readonly unitPrice: string }[];
}

export const suppliers: readonly DemoSupplier[] = [
  { reference: 'F-ARTEMA', name: 'Artéma Cuisines', leadTimeDays: 42, orderMinimum: '500.00' },
  {
    reference: 'F-BLANCO',
    name: 'Éviers & Robinets Blançois',
    leadTimeDays: 10,
    orderMinimum: null,
    offers: [
      { article: 'EVI-GRA', unitPrice: '148.5000' },
      { article: 'SUR-MES', unitPrice: '118.0000' },
    ],
  },
  { reference: 'F-ELECTRO', name: 'Électroménager Aubépine', leadTimeDays: 14, orderMinimum: '1500.00' },
  { reference: 'F-BOIS', name: 'Scierie du Haut-Forez', leadTimeDays: 30, orderMinimum: '800.00' },
  { reference: 'F-LITERIE', name: 'Literie de l’Âtre', leadTimeDays: 21, orderMinimum: null },
];

export interface DemoArticle {
  readonly reference: string;
  readonly label: string;
  readonly supplier?: string;
  readonly supplierReference?: string;
  readonly purchasePrice?: string;
  readonly salePrice: string;
  readonly vatRate: '20' | '10' | '5.5';
  readonly ecoContribution?: string;
  readonly purchasable?: 'no';
}

type Row = readonly [
  reference: string,
  label: string,
  supplier: number,
  purchase: string,
  sale: string,
  eco?: string,
];

const goods: readonly Row[] = [
  ['CAI-B60', 'Caisson bas 60 cm, hêtre', 0, '61.40', '129.00', '1.35'],
  ['CAI-B80', 'Caisson bas 80 cm, hêtre', 0, '74.10', '158.00', '1.80'],
  ['CAI-H60', 'Caisson haut 60 cm, hêtre', 0, '48.20', '99.00', '1.10'],
  ['CAI-COL', 'Colonne four 60 × 216 cm', 0, '142.00', '298.00', '4.20'],
  ['FAC-LAQ', 'Façade laquée « Écume » 60 cm', 0, '58.75', '139.90', '0.40'],
  ['FAC-CHN', 'Façade chêne massif brossé 60 cm', 3, '83.30', '189.90', '0.40'],
  ['PLT-QTZ', 'Plan de travail quartz, au mètre', 3, '214.5000', '459.00', '2.90'],
  ['PLT-STR', 'Plan de travail stratifié, au mètre', 0, '36.20', '84.50', '0.95'],
  ['EVI-GRA', 'Évier granit 1 bac ½', 1, '152.00', '329.00', '0.83'],
  ['ROB-DCH', 'Mitigeur à douchette', 1, '88.90', '199.00', '0.12'],
  ['FOU-PYR', 'Four pyrolyse A+', 2, '385.00', '649.00', '10.83'],
  ['PLQ-IND', 'Plaque à induction 3 foyers', 2, '298.00', '529.00', '5.00'],
  ['HOT-ILO', 'Hotte îlot 90 cm', 2, '412.00', '789.00', '5.00'],
  ['LVV-INT', 'Lave-vaisselle intégrable', 2, '366.00', '599.00', '10.83'],
  ['ILO-CEN', 'Îlot central sur mesure', 0, '1180.00', '2490.00', '12.50'],
  ['TIR-AMO', 'Tiroir à l’anglaise, amortisseur', 0, '41.30', '92.00', '0.21'],
  ['LIT-160', 'Lit coffre 160 × 200, tête matelassée', 4, '432.00', '890.00', '6.67'],
  ['MAT-160', 'Matelas mémoire de forme 160 × 200', 4, '318.00', '749.00', '7.50'],
  ['DRS-MES', 'Dressing sur mesure, au mètre', 0, '288.00', '610.00', '3.75'],
  ['TBL-CHN', 'Table chêne massif, rallonge papillon', 3, '540.00', '1190.00', '8.33'],
  ['CHA-VEL', 'Chaise velours côtelé', 3, '52.00', '119.00', '0.60'],
];

export const articles: readonly DemoArticle[] = [
  ...goods.map(([reference, label, supplier, purchasePrice, salePrice, ecoContribution]) => ({
    reference,
    label,
    supplier: suppliers[supplier]?.reference,
    supplierReference: `AA-${reference}`,
    purchasePrice,
    salePrice,
    vatRate: '20' as const,
    ecoContribution,
  })),
  {
    reference: 'POS-CUI',
    label: 'Pose de cuisine, forfait',
    salePrice: '1190.00',
    vatRate: '10',
    purchasable: 'no',
  },
  {
    reference: 'LIV-ETG',
    label: "Livraison à l'étage",
    salePrice: '89.00',
    vatRate: '20',
    purchasable: 'no',
  },
  {
    reference: 'ISO-MUR',
    label: 'Doublage isolant, au m²',
    salePrice: '64.9025',
    vatRate: '5.5',
    purchasable: 'no',
  },
  { reference: 'SUR-MES', label: 'Crédence verre, couleur au choix', salePrice: '240.00', vatRate: '20' },
];

/** What can be bought once it is ordered, or never has to be. */
export const supplied = articles.filter(({ supplier, purchasable }) => supplier ?? purchasable);
/** Nobody supplies it yet: an order with it cannot be bought as a whole. */
export const unsupplied = 'SUR-MES';
