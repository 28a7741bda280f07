import { defineWords } from '../../lib/words';

export const bulkWords = defineWords('bulk', {
  title: ['Traitements', 'Jobs'],
  running: [
    {
      one: '{{count, number}} traitement en cours',
      many: '{{count, number}} de traitements en cours',
      other: '{{count, number}} traitements en cours',
    },
    { one: '{{count, number}} job running', other: '{{count, number}} jobs running' },
  ],
  whose: ['Traitements affichés', 'Jobs shown'],
  mine: ['Les miens', 'Mine'],
  all: ['Tous', 'All'],
  none: ['Aucun traitement', 'No job'],
  noneText: [
    'Ce que vous lancez pour plusieurs projets apparaît ici, avec son avancement.',
    'What you start for several projects appears here, with its progress.',
  ],
  progress: ['{{done, number}} sur {{total, number}}', '{{done, number}} of {{total, number}}'],
  stateSCHEDULED: ['programmé', 'scheduled'],
  stateRUNNING: ['en cours', 'running'],
  statePAUSED: ['en pause', 'paused'],
  pauseMAIL_SERVER_DOWN: [
    'Le serveur de messagerie ne répond pas. L’envoi reprendra tout seul.',
    'The mail server does not answer. Sending goes on by itself.',
  ],
  pauseNO_ANSWER: [
    'Le service qui s’en charge ne répond pas. Le traitement reprendra tout seul.',
    'The service that does it does not answer. The job goes on by itself.',
  ],
  stateCOMPLETED: ['terminé', 'finished'],
  stateCANCELLED: ['arrêté', 'stopped'],
  failed: [
    { one: '{{count, number}} échec', many: '{{count, number}} d’échecs', other: '{{count, number}} échecs' },
    { one: '{{count, number}} failure', other: '{{count, number}} failures' },
  ],
  remaining: ['reste ≈ {{time}}', '≈ {{time}} left'],
  startedBy: ['{{name}}, le {{at}}', '{{name}}, {{at}}'],
  stop: ['Arrêter', 'Stop'],
  seeItems: ['Voir le détail', 'See the details'],
  hideItems: ['Masquer le détail', 'Hide the details'],
  stopped: [
    'Traitement arrêté : {{done, number}} sur {{total, number}} étaient faits.',
    'Job stopped: {{done, number}} of {{total, number}} were done.',
  ],
  announce: ['{{label}} : {{percent}} %', '{{label}}: {{percent}}%'],
  project: ['Projet', 'Project'],
  customer: ['Client', 'Customer'],
  documents: ['Documents', 'Documents'],
  result: ['Résultat', 'Result'],
  itemPENDING: ['En attente', 'Pending'],
  itemDONE: ['Fait', 'Done'],
  itemSKIPPED: ['Ignoré', 'Skipped'],
  itemFAILED: ['Échec', 'Failed'],
  allItems: ['Tous', 'All'],
  more: [
    'Voir plus ({{shown, number}} sur {{total, number}})',
    'See more ({{shown, number}} of {{total, number}})',
  ],
  filesToApprove: [
    {
      one: '{{count, number}} fichier à approuver',
      many: '{{count, number}} de fichiers à approuver',
      other: '{{count, number}} fichiers à approuver',
    },
    { one: '{{count, number}} file to approve', other: '{{count, number}} files to approve' },
  ],
});
