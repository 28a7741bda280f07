import { defineWords } from '../../lib/words';

export const bulkActionWords = defineWords('bulk-actions', {
  title: ['Actions', 'Actions'],
  onDocuments: [
    {
      one: '{{count, number}} document',
      many: '{{count, number}} de documents',
      other: '{{count, number}} documents',
    },
    { one: '{{count, number}} document', other: '{{count, number}} documents' },
  ],
  email: ['Nouvel e-mail…', 'New e-mail…'],
  comment: ['Nouveau commentaire…', 'New comment…'],
  task: ['Nouvelle tâche…', 'New task…'],
  appointment: ['Nouveau rendez-vous…', 'New appointment…'],
  remind: ['Relancer', 'Send a reminder'],
  selectFirst: ['Sélectionnez au moins un projet', 'Select at least one project'],
  outsideTitle: ['Sélection hors du filtre', 'Selection outside the filter'],
  outsideText: [
    {
      one: "{{count, number}} document sélectionné n'est pas dans le filtre affiché.",
      many: '{{count, number}} de documents sélectionnés ne sont pas dans le filtre affiché.',
      other: '{{count, number}} documents sélectionnés ne sont pas dans le filtre affiché.',
    },
    {
      one: '{{count, number}} selected document is not in the filter shown.',
      other: '{{count, number}} selected documents are not in the filter shown.',
    },
  ],
  actOnAll: [
    {
      one: 'Continuer avec {{count, number}} document',
      many: 'Continuer avec {{count, number}} de documents',
      other: 'Continuer avec les {{count, number}} documents',
    },
    { one: 'Go on with {{count, number}} document', other: 'Go on with all {{count, number}} documents' },
  ],
  actOnShown: [
    {
      one: 'Seulement le document affiché par le filtre',
      many: 'Seulement les {{count, number}} de documents du filtre',
      other: 'Seulement les {{count, number}} documents du filtre',
    },
    { one: 'Only the document in the filter', other: 'Only the {{count, number}} documents in the filter' },
  ],
});
