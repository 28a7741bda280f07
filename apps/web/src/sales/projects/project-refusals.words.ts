import { defineRefusals } from '../../lib/refusals';

defineRefusals('project-refusals', {
  'project.transition-not-allowed': [
    'Ce n’est plus possible : le projet a changé d’étape entre-temps.',
    'No longer possible: the project is at another stage now.',
  ],
  'project.unfinished': [
    'Commandes non livrées ou non soldées : {{orders}}.',
    'Orders that are not delivered or not paid: {{orders}}.',
  ],
});
