import type { Language, OrderPaper } from '@comptoir/contracts';

type Milestone = OrderPaper['milestones'][number];

const french = {
  quote: (number: string) => `Devis ${number}`,
  order: 'Bon de commande',
  draft: '(brouillon)',
  cancelled: 'Commande annulée',
  of: (day: string) => `Du ${day}`,
  until: (day: string) => `Valable jusqu’au ${day}`,
  fromQuote: (number: string) => `Selon devis ${number}`,
  amendment: (count: number) => `Avenant n° ${count}`,
  planned: (day: string) => `Livraison/Pose prévue le ${day}`,
  store: 'Magasin',
  customer: 'Client',
  project: (number: string, label: string) => `Projet ${number} : ${label}`,
  contact: (name: string) => `Votre interlocuteur : ${name}`,
  columns: ['Désignation', 'Qté', 'P.U. HT', 'Remise', 'TVA', 'Total HT'],
  option: (label: string) => `${label} (option)`,
  eco: (amount: string) => `dont écotaxe ${amount} par unité`,
  percent: (value: string) => `${value} %`,
  exclTax: 'Total HT',
  vat: (rate: string, base: string) => `TVA ${rate} sur ${base}`,
  inclTax: 'Total TTC',
  paid: 'Réglé',
  remaining: 'Reste à payer',
  schedule: ['Échéancier', 'Le', 'Mode', 'Montant'],
  kinds: {
    DEPOSIT: 'Acompte',
    INTERMEDIATE: 'Intermédiaire',
    BALANCE: 'Solde',
  } satisfies Record<Milestone['kind'], string>,
  methods: {
    CARD: 'carte',
    TRANSFER: 'virement',
    CHEQUE: 'chèque',
    CASH: 'espèces',
    DIRECT_DEBIT: 'prélèvement',
    CREDIT: 'crédit',
  } satisfies Record<NonNullable<Milestone['method']>, string>,
  sign: 'Bon pour accord, date et signature :',
};

export type PaperWords = typeof french;

/** What the paper is, its sums and what is signed are said in French as well: they have to stand in French on our papers. */
const english: PaperWords = {
  quote: (number) => `Quote (devis) ${number}`,
  order: 'Order form (bon de commande)',
  draft: '(draft)',
  cancelled: 'Order cancelled (commande annulée)',
  of: (day) => `Dated ${day}`,
  until: (day) => `Valid through ${day}`,
  fromQuote: (number) => `From quote ${number}`,
  amendment: (count) => `Amendment no. ${count}`,
  planned: (day) => `Delivery/installation planned for ${day}`,
  store: 'Shop',
  customer: 'Customer',
  project: (number, label) => `Project ${number}: ${label}`,
  contact: (name) => `Your contact: ${name}`,
  columns: ['Item', 'Qty', 'Unit price excl. VAT', 'Discount', 'VAT', 'Total excl. VAT'],
  option: (label) => `${label} (option)`,
  eco: (amount) => `including ${amount} of eco-contribution (écotaxe) per unit`,
  percent: (value) => `${value}%`,
  exclTax: 'Total excl. VAT (HT)',
  vat: (rate, base) => `VAT (TVA) ${rate} on ${base}`,
  inclTax: 'Total incl. VAT (TTC)',
  paid: 'Paid',
  remaining: 'Left to pay',
  schedule: ['Payment schedule', 'On', 'Method', 'Amount'],
  kinds: { DEPOSIT: 'Deposit', INTERMEDIATE: 'Intermediate', BALANCE: 'Balance' },
  methods: {
    CARD: 'card',
    TRANSFER: 'transfer',
    CHEQUE: 'cheque',
    CASH: 'cash',
    DIRECT_DEBIT: 'direct debit',
    CREDIT: 'credit',
  },
  sign: 'Read and agreed (bon pour accord), date and signature:',
};

export const paperWords: Readonly<Record<Language, PaperWords>> = { fr: french, en: english };
