import type { QuoteOfferState } from '@comptoir/contracts';
import type { Language } from '../http/problem-words';

type Unsigned = Exclude<QuoteOfferState, 'SIGNED'>;

const french = {
  title: (number: string) => `Devis ${number}`,
  states: {
    OPEN: 'Ce devis attend votre signature.',
    EXPIRED:
      'Ce devis n’est plus valable : son dernier jour est passé. Demandez à votre magasin de le prolonger.',
    OUTDATED:
      'Ce devis a changé depuis que ce lien vous a été envoyé. Utilisez le lien de notre dernier message, ou demandez-le à votre magasin.',
    SUPERSEDED:
      'Un nouveau devis remplace celui-ci. Utilisez le lien de notre dernier message, ou demandez-le à votre magasin.',
    REFUSED: 'Ce devis a été refusé. Si vous avez changé d’avis, parlez-en à votre magasin.',
    CANCELLED: 'Ce devis a été annulé. Votre magasin vous en dira plus.',
  } satisfies Record<Unsigned, string>,
  signed: (day: string) => `Ce devis est signé depuis le ${day}. Vous n’avez plus rien à faire.`,
  signedBy: (name: string, day: string) =>
    `Ce devis a été signé par ${name} le ${day}. Vous n’avez plus rien à faire.`,
  unknownTitle: 'Lien inconnu',
  unknown:
    'Ce lien est incomplet ou n’existe plus. Reprenez celui de notre message, ou demandez-le à votre magasin.',
  store: 'Magasin',
  customer: 'Client',
  project: 'Projet',
  createdOn: 'Établi le',
  lastDay: 'Valable jusqu’au (inclus)',
  lines: 'Ce que comprend le devis',
  label: 'Désignation',
  quantity: 'Qté',
  unitPrice: 'Prix unitaire HT',
  total: 'Total HT',
  discount: (percent: string) => `remise ${percent} %`,
  eco: (amount: string) => `dont écotaxe ${amount} par unité`,
  optional: 'en option, non comprise dans le total',
  exclTax: 'Total HT',
  vat: (rate: string) => `TVA ${rate} %`,
  inclTax: 'Total TTC',
  name: 'Prénom et nom du signataire',
  consent: 'J’ai lu ce devis et je l’accepte. Ma signature vaut bon pour accord.',
  sign: 'Signer le devis',
  incomplete: 'Le devis n’est pas encore signé : écrivez votre nom et cochez votre accord.',
};
type Words = typeof french;

const english: Words = {
  title: (number) => `Quote ${number}`,
  states: {
    OPEN: 'This quote awaits your signature.',
    EXPIRED: 'This quote is no longer valid: its last day has passed. Ask your shop to extend it.',
    OUTDATED:
      'This quote has changed since this link was sent to you. Use the link in our latest message, or ask your shop for it.',
    SUPERSEDED: 'A new quote replaces this one. Use the link in our latest message, or ask your shop for it.',
    REFUSED: 'This quote was refused. If you have changed your mind, talk to your shop.',
    CANCELLED: 'This quote was cancelled. Your shop can tell you more.',
  },
  signed: (day) => `This quote has been signed since ${day}. There is nothing left to do.`,
  signedBy: (name, day) => `This quote was signed by ${name} on ${day}. There is nothing left to do.`,
  unknownTitle: 'Unknown link',
  unknown:
    'This link is incomplete or no longer exists. Take the one in our message, or ask your shop for it.',
  store: 'Shop',
  customer: 'Customer',
  project: 'Project',
  createdOn: 'Made on',
  lastDay: 'Valid through',
  lines: 'What the quote includes',
  label: 'Item',
  quantity: 'Qty',
  unitPrice: 'Unit price excl. tax',
  total: 'Total excl. tax',
  discount: (percent) => `${percent}% discount`,
  eco: (amount) => `including ${amount} of eco-contribution per unit`,
  optional: 'an option, not part of the total',
  exclTax: 'Total excl. tax',
  vat: (rate) => `VAT ${rate}%`,
  inclTax: 'Total incl. tax',
  name: 'First and last name of the signer',
  consent: 'I have read this quote and accept it. My signature is binding.',
  sign: 'Sign the quote',
  incomplete: 'The quote is not signed yet: write your name and tick that you accept it.',
};

export const quoteOfferWords: Readonly<Record<Language, Words>> = { fr: french, en: english };
