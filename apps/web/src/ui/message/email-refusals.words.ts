import { defineRefusals } from '../../lib/refusals';

/** What can be wrong with the words of an e-mail, its files and its sending. */
defineRefusals('email-refusals', {
  'email.no-own-address': ["Votre compte n'a pas d'adresse e-mail.", 'Your account has no e-mail address.'],
  'email.no-such-message': ["Ce message n'existe plus.", 'This message no longer exists.'],
  'email.not-taken': [
    "Le serveur d'e-mail n'a pas accepté le message.",
    'The mail server did not take the message.',
  ],
  'template.unusable': [
    'Le texte contient une variable inconnue ou une accolade mal fermée.',
    'The text has an unknown variable or a brace that is not closed.',
  ],
  'template.exists': [
    'Ce magasin a déjà un modèle de relance dans cette langue.',
    'This store already has a reminder template in this language.',
  ],
  'template.indispensable': [
    'Ce modèle sert à tous les magasins : il ne peut pas être supprimé.',
    'Every store uses this template: it cannot be deleted.',
  ],
  'attached-file.too-large': [
    'Ce fichier est trop gros : 5 Mo au plus.',
    'This file is too large: at most 5 MB.',
  ],
  'attached-file.type-refused': [
    'Seuls les fichiers PDF, PNG et JPEG peuvent être joints.',
    'Only PDF, PNG and JPEG files can be attached.',
  ],
});
