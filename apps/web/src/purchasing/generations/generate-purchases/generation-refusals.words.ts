import { defineRefusals } from '../../../lib/refusals';

defineRefusals('generation-refusals', {
  'generation.site-unknown': [
    'L’adresse d’un chantier manque : complétez-la sur le projet, ou faites livrer au magasin.',
    'The address of a site is missing: complete it on the project, or have the goods brought to the store.',
  ],
  'generation.too-many-orders': [
    'Au plus {{most}} commandes à la fois : affinez le filtre.',
    'At most {{most}} orders at once: narrow the filter.',
  ],
  'generation.more-than-left': [
    'Une quantité dépasse ce qui reste à commander ({{left}}) : corrigez-la, rien n’a été créé.',
    'A quantity is more than what is left to order ({{left}}): correct it, nothing was created.',
  ],
  'generation.transition-not-allowed': ['Trop tard : la création est terminée.', 'Too late: it has ended.'],
  'generation.nothing-to-buy': [
    'Il n’y a plus rien à commander : tout vient de l’être.',
    'Nothing is left to be ordered: all of it has just been.',
  ],
});
