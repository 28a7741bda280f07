import { defineWords } from '../../lib/words';

/** Of the menu while it is closed, and of its messages: a list has them from the start. */
export const viewsMenuWords = defineWords('views-menu', {
  views: ['Vues', 'Views'],
  view: ['Vue : {{name}}', 'View: {{name}}'],
  modified: ['• modifiée', '• changed'],
  deleted: ['Vue « {{name}} » supprimée', 'View “{{name}}” deleted'],
  saved: ['Vue « {{name}} » enregistrée', 'View “{{name}}” saved'],
});
