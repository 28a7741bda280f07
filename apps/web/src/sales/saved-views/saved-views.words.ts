import { defineWords } from '../../lib/words';

/** Of what the menu opens. */
export const viewWords = defineWords('saved-views', {
  none: ['Aucune vue', 'No view'],
  noneYet: [
    'Réglez les filtres et les colonnes, puis enregistrez-les ici.',
    'Set filters and columns, then save them here.',
  ],
  PERSONAL: ['Personnelle', 'Personal'],
  STORE: ['Partagée avec le magasin', 'Shared with the store'],
  EVERYONE: ['Partagée avec tous', 'Shared with everyone'],
  default: ['Par défaut', 'Default'],
  makeDefault: ['Ouvrir la liste avec {{name}}', 'Open the list with {{name}}'],
  roleDefault: ['Par défaut pour le rôle {{role}}', 'Default for the role {{role}}'],
  save: ['Enregistrer', 'Save'],
  saveAs: ['Enregistrer sous…', 'Save as…'],
  restore: ['Rétablir', 'Reset'],
  edit: ['Modifier {{name}}…', 'Edit {{name}}…'],
  delete: ['Supprimer {{name}}', 'Delete {{name}}'],
  selectAll: ['Sélectionner tout ce que montre {{name}}', 'Select all that {{name}} shows'],
  title: ['Enregistrer la vue', 'Save the view'],
  editTitle: ['Modifier la vue', 'Edit the view'],
  name: ['Nom', 'Name'],
  sharing: ['Partage', 'Sharing'],
  store: ['Magasin', 'Store'],
  by: ['de {{name}}', 'by {{name}}'],
});
