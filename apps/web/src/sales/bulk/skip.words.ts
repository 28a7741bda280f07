import { defineWords } from '../../lib/words';

/** Why something is left out, as a count in a summary. */
export const skipWords = defineWords('skips', {
  NO_ADDRESS: [
    {
      one: '{{count, number}} client sans adresse',
      many: '{{count, number}} de clients sans adresse',
      other: '{{count, number}} clients sans adresse',
    },
    {
      one: '{{count, number}} customer without address',
      other: '{{count, number}} customers without address',
    },
  ],
  OPTED_OUT: [
    {
      one: '{{count, number}} client refuse les relances',
      many: '{{count, number}} de clients refusent les relances',
      other: '{{count, number}} clients refusent les relances',
    },
    { one: '{{count, number}} customer opted out', other: '{{count, number}} customers opted out' },
  ],
  REMINDED_RECENTLY: [
    {
      one: '{{count, number}} déjà relancé récemment',
      many: '{{count, number}} de projets déjà relancés récemment',
      other: '{{count, number}} déjà relancés récemment',
    },
    { one: '{{count, number}} reminded recently', other: '{{count, number}} reminded recently' },
  ],
  SIGNED_MEANWHILE: [
    {
      one: '{{count, number}} signé entre-temps',
      many: '{{count, number}} de devis signés entre-temps',
      other: '{{count, number}} signés entre-temps',
    },
    { one: '{{count, number}} signed meanwhile', other: '{{count, number}} signed meanwhile' },
  ],
  MISSING_VALUE: [
    {
      one: '{{count, number}} sans une valeur que le modèle demande',
      many: '{{count, number}} de projets sans une valeur que le modèle demande',
      other: '{{count, number}} sans une valeur que le modèle demande',
    },
    {
      one: '{{count, number}} without a value that the template needs',
      other: '{{count, number}} without a value that the template needs',
    },
  ],
  ATTACHMENTS_TOO_LARGE: [
    {
      one: '{{count, number}} aux pièces jointes trop lourdes (plus de 15 Mo)',
      many: '{{count, number}} de projets aux pièces jointes trop lourdes (plus de 15 Mo)',
      other: '{{count, number}} aux pièces jointes trop lourdes (plus de 15 Mo)',
    },
    {
      one: '{{count, number}} with attachments too large (more than 15 MB)',
      other: '{{count, number}} with attachments too large (more than 15 MB)',
    },
  ],
  NO_LONGER_MATCHES: [
    {
      one: '{{count, number}} ne correspond plus',
      many: '{{count, number}} de projets ne correspondent plus',
      other: '{{count, number}} ne correspondent plus',
    },
    { one: '{{count, number}} no longer matches', other: '{{count, number}} no longer match' },
  ],
  NO_SALESPERSON: [
    {
      one: "{{count, number}} projet n'a pas de vendeur associé",
      many: "{{count, number}} de projets n'ont pas de vendeur associé",
      other: "{{count, number}} projets n'ont pas de vendeur associé",
    },
    {
      one: '{{count, number}} project has no salesperson',
      other: '{{count, number}} projects have no salesperson',
    },
  ],
  NO_ATTENDEE: [
    {
      one: '{{count, number}} projet sans participant',
      many: '{{count, number}} de projets sans participant',
      other: '{{count, number}} projets sans participant',
    },
    {
      one: '{{count, number}} project without attendee',
      other: '{{count, number}} projects without attendee',
    },
  ],
  NO_RECIPIENT: [
    {
      one: '{{count, number}} projet sans destinataire',
      many: '{{count, number}} de projets sans destinataire',
      other: '{{count, number}} projets sans destinataire',
    },
    {
      one: '{{count, number}} project without recipient',
      other: '{{count, number}} projects without recipient',
    },
  ],
  TAKEN_BACK: [
    {
      one: '{{count, number}} annulé',
      many: '{{count, number}} de projets annulés',
      other: '{{count, number}} annulés',
    },
    { one: '{{count, number}} taken back', other: '{{count, number}} taken back' },
  ],
  FORBIDDEN: [
    {
      one: '{{count, number}} hors de vos droits',
      many: '{{count, number}} de projets hors de vos droits',
      other: '{{count, number}} hors de vos droits',
    },
    { one: '{{count, number}} not allowed', other: '{{count, number}} not allowed' },
  ],
  CANCELLED: [
    {
      one: '{{count, number}} arrêté avant envoi',
      many: '{{count, number}} de projets arrêtés',
      other: '{{count, number}} arrêtés',
    },
    { one: '{{count, number}} stopped', other: '{{count, number}} stopped' },
  ],
  ALREADY_DONE: [
    {
      one: '{{count, number}} déjà fait',
      many: '{{count, number}} de projets déjà faits',
      other: '{{count, number}} déjà faits',
    },
    { one: '{{count, number}} already done', other: '{{count, number}} already done' },
  ],
});
