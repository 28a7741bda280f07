import { defineWords } from '../../lib/words';

export const bulkActionWords = defineWords('bulk-actions', {
  title: ['Actions', 'Actions'],
  onDocuments: [
    { one: '{{count, number}} devis', many: '{{count, number}} de devis', other: '{{count, number}} devis' },
    { one: '{{count, number}} quote', other: '{{count, number}} quotes' },
  ],
  task: ['Nouvelle tâche…', 'New task…'],
  remind: ['Relancer', 'Send a reminder'],
  selectFirst: ['Sélectionnez au moins un projet', 'Select at least one project'],
  outsideTitle: ['Sélection hors du filtre', 'Selection outside the filter'],
  outsideText: [
    {
      one: "{{count, number}} devis sélectionné n'est pas dans le filtre affiché.",
      many: '{{count, number}} de devis sélectionnés ne sont pas dans le filtre affiché.',
      other: '{{count, number}} devis sélectionnés ne sont pas dans le filtre affiché.',
    },
    {
      one: '{{count, number}} selected quote is not in the filter shown.',
      other: '{{count, number}} selected quotes are not in the filter shown.',
    },
  ],
  actOnAll: [
    {
      one: 'Continuer avec {{count, number}} devis',
      many: 'Continuer avec {{count, number}} de devis',
      other: 'Continuer avec les {{count, number}} devis',
    },
    { one: 'Go on with {{count, number}} quote', other: 'Go on with all {{count, number}} quotes' },
  ],
  actOnShown: [
    {
      one: 'Seulement le devis affiché par le filtre',
      many: 'Seulement les {{count, number}} de devis du filtre',
      other: 'Seulement les {{count, number}} devis du filtre',
    },
    { one: 'Only the quote in the filter', other: 'Only the {{count, number}} quotes in the filter' },
  ],
});
