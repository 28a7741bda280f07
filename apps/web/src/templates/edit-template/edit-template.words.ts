import { defineWords } from '../../lib/words';

export const editTemplateWords = defineWords('edit-template', {
  create: ['Nouveau modèle', 'New template'],
  edit: ['Modèle « {{name}} »', 'Template “{{name}}”'],
  save: ['Enregistrer', 'Save'],
  saved: ['Modèle enregistré : {{name}}', 'Template saved: {{name}}'],
  sameName: [
    'Des modèles du même nom disent la même chose : chaque destinataire reçoit celui de sa langue.',
    'Templates of the same name say the same: each recipient gets the one in their language.',
  ],
  proof: ['Vérifier sur de vrais devis', 'Check on real quotes'],
  hideProof: ['Masquer la vérification', 'Hide the check'],
  versions: ['Versions', 'Versions'],
  version: ['Version {{version}} : {{name}}, le {{at}}', 'Version {{version}}: {{name}}, {{at}}'],
  current: ['actuelle', 'current'],
  reuse: ['Reprendre ce texte', 'Use these words'],
});
