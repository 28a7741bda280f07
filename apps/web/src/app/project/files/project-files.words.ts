import { defineRefusals } from '../../../lib/refusals';
import { defineWords } from '../../../lib/words';

export const projectFileWords = defineWords('project-files', {
  title: ['Documents du projet', 'Files of the project'],
  PLAN: ['Plan', 'Plan'],
  PHOTO: ['Photo', 'Photo'],
  TECHNICAL_SHEET: ['Fiche technique', 'Technical sheet'],
  TERMS: ['Conditions générales', 'Terms'],
  OTHER: ['Autre document', 'Other file'],
  kind: ['Type', 'Kind'],
  name: ['Nom', 'Name'],
  size: ['Taille', 'Size'],
  addedBy: ['Ajouté par', 'Added by'],
  addedAt: ['Ajouté le', 'Added on'],
  actions: ['Actions', 'Actions'],
  add: ['Ajouter des fichiers…', 'Add files…'],
  hint: [
    'PDF, PNG ou JPEG, 10 Mo au plus par fichier. Qui reçoit quel type par e-mail : Administration › Modèles d’e-mail.',
    'PDF, PNG or JPEG, at most 10 MB each. Who is sent which kind by e-mail: Administration › E-mail templates.',
  ],
  sending: [
    'Envoi de {{name}} ({{at, number}} sur {{of, number}})',
    'Sending {{name}} ({{at, number}} of {{of, number}})',
  ],
  notAdded: ['{{name}} : {{why}}', '{{name}}: {{why}}'],
  none: ['Aucun document pour ce projet', 'No file for this project'],
  editNamed: ['Modifier {{name}}', 'Edit {{name}}'],
  editTitle: ['Modifier le document', 'Edit the file'],
  delete: ['Supprimer', 'Delete'],
  deleteNamed: ['Supprimer {{name}}', 'Delete {{name}}'],
  deleted: ['Document supprimé : {{name}}', 'File deleted: {{name}}'],
  restored: ['Document rétabli : {{name}}', 'File restored: {{name}}'],
});

defineRefusals('project-file-refusals', {
  'project-file.not-found': [
    "Ce document n'existe plus, ou pas dans vos magasins.",
    'This file no longer exists, or not in your stores.',
  ],
  'project-file.empty': ['ce fichier est vide.', 'this file is empty.'],
  'project-file.too-large': [
    'ce fichier est trop gros : 10 Mo au plus.',
    'this file is too large: at most 10 MB.',
  ],
  'project-file.too-long': [
    'ce fichier a changé pendant son envoi. Recommencez.',
    'this file changed while it was sent. Try again.',
  ],
  'project-file.part-out-of-order': [
    'l’envoi s’est interrompu. Recommencez.',
    'sending broke off. Try again.',
  ],
  'project-file.type-refused': [
    'seuls de vrais fichiers PDF, PNG ou JPEG sont acceptés.',
    'only real PDF, PNG or JPEG files are accepted.',
  ],
  'project-file.too-many': [
    'ce projet a déjà {{most, number}} documents, le maximum.',
    'this project already has {{most, number}} files, the most it can.',
  ],
  'project-file.project-full': [
    'les documents de ce projet dépasseraient 200 Mo ensemble.',
    'the files of this project would hold more than 200 MB together.',
  ],
  'project-file.changed-meanwhile': [
    "Quelqu'un d'autre a modifié ce document entre-temps.",
    'Somebody else changed this file meanwhile.',
  ],
});
