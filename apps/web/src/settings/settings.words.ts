import { defineWords } from '../lib/words';

export const settingsWords = defineWords('settings', {
  administration: ['Administration', 'Administration'],
  store: ['Magasin', 'Store'],
  chooseStore: ['Aucun magasin', 'No store'],
  chooseStoreText: ['Aucun magasin ne vous est confié.', 'No store is given to you.'],
  saved: ['Réglages enregistrés : {{store}}', 'Settings saved: {{store}}'],
  stores: ['Magasins', 'Stores'],
  legalEntity: ['Société', 'Legal entity'],
  reference: ['Code', 'Code'],
  timeZone: ['Fuseau horaire', 'Time zone'],
  contact: ['Contact', 'Contact'],
  days: ['j', 'd'],
  quoteValidityDays: ['Validité des devis', 'Validity of quotes'],
  quoteValidityHint: [
    'Appliquée quand aucune date d’expiration n’est saisie.',
    'Where no last day is entered.',
  ],
  expiringThresholdDays: ['Un devis « expire bientôt » à partir de', 'A quote is “expiring” from'],
  expiringHint: ['Jours restants, ce jour compris.', 'Days left, this day included.'],
  reminderGapDays: ['Délai entre deux relances d’un devis', 'Days between two reminders of a quote'],
  reminderGapHint: [
    'Pas de seconde relance avant ce délai ; 0 : sans délai.',
    'No second reminder before that; 0: no delay.',
  ],
  confirmReminders: [
    'Demander confirmation avant une relance en un clic',
    'Ask before a one-click reminder starts',
  ],
});
