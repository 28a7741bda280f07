import { defineRefusals } from '../../../lib/refusals';

defineRefusals('comment-refusals', {
  'comment.not-yours': ['Seul son auteur peut le changer.', 'Only its author may change it.'],
  'comment.sent-to-customer': [
    'Ce commentaire est parti chez le client : il ne change plus.',
    'This comment has gone to the customer: it does not change any more.',
  ],
  'comment.window-over': [
    'Il est trop tard pour le changer : un commentaire se modifie pendant un quart d’heure.',
    'Too late to change it: a comment can be edited for a quarter of an hour.',
  ],
  'comment.stale': ['Ce commentaire a changé entre-temps.', 'This comment was changed meanwhile.'],
  'comment.changed-meanwhile': [
    'Ce commentaire a changé entre-temps.',
    'This comment was changed meanwhile.',
  ],
  'comment.customer-only-at-first': [
    'On n’écrit au client que par un nouveau commentaire.',
    'Only a new comment is written to the customer.',
  ],
  'comment.no-address': ['Le client n’a pas d’adresse e-mail.', 'The customer has no e-mail address.'],
  'comment.no-salesperson': [
    'Ce projet n’a pas de vendeur : choisissez d’autres lecteurs.',
    'This project has no salesperson: choose other readers.',
  ],
});
