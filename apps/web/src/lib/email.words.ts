import { defineWords } from './words';

/** Parts in a project whose holders can be written to. */
export const emailAudienceWords = defineWords('email-audiences', {
  CUSTOMER: ['Client', 'Customer'],
  FRONT_DESK: ['Accueil', 'Front desk'],
  SALESPERSON: ['Vendeur', 'Salesperson'],
  BACK_OFFICE: ['Gestionnaire', 'Back office'],
  INSTALLER: ['Poseur', 'Installer'],
});

/** Papers that can be attached to an e-mail. */
export const emailDocumentWords = defineWords('email-documents', {
  QUOTE: ['Devis (PDF)', 'Quote (PDF)'],
  ORDER: ['Bon de commande (PDF)', 'Order form (PDF)'],
  INSTALLATION_SHEET: ['Fiche de pose (PDF)', 'Installation sheet (PDF)'],
  PLAN: ['Plans', 'Plans'],
  PHOTO: ['Photos', 'Photos'],
  TECHNICAL_SHEET: ['Fiches techniques', 'Technical sheets'],
  TERMS: ['Conditions générales', 'Terms'],
  OTHER: ['Autres documents', 'Other files'],
});

export const templateLanguageWords = defineWords('template-languages', {
  fr: ['Français', 'French'],
  en: ['Anglais', 'English'],
});
