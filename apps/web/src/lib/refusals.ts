import { isRefusal, type Refusal } from '@comptoir/kernel';
import { formatDay } from './format';
import { defineWords, hasWords, useWords, type Translate } from './words';

/** A sentence for every refusal that a person may meet. Codes without one fall back to their kind. */
export const refusalWords = defineWords('refusals', {
  'network.unreachable': [
    'Le serveur ne répond pas. Vérifiez votre connexion.',
    'The server does not answer. Check your connection.',
  ],
  'session.wrong-credentials': [
    'Adresse e-mail ou mot de passe incorrect.',
    'Wrong e-mail address or password.',
  ],
  'permission.missing': [
    "Vous n'avez pas le droit de faire cela. Demandez à votre responsable.",
    'You are not allowed to do that. Ask your manager.',
  ],
  'quote.not-found': [
    "Ce devis n'existe pas, ou pas dans vos magasins.",
    'This quote does not exist, or not in your stores.',
  ],
  'quote.changed-meanwhile': ['Ce devis a été modifié entre-temps.', 'This quote was changed meanwhile.'],
  'quote.expired': [
    'Ce devis a expiré le {{validUntil}} : indiquez un motif pour le signer.',
    'This quote expired on {{validUntil}}: give a reason to sign it.',
  ],
  'quote.empty': ["Ce devis n'a aucune ligne.", 'This quote has no lines.'],
  'quote.no-lines': ["Ce devis n'a aucune ligne.", 'This quote has no lines.'],
  'quote.transition-not-allowed': [
    "Ce n'est plus possible : le devis a changé d'état entre-temps.",
    'No longer possible: the quote is in another state now.',
  ],
  'quote.predecessor-signed': [
    "Le devis que celui-ci remplace vient d'être signé.",
    'The quote that this one replaces has just been signed.',
  ],
  'quote.amount-too-large': [
    'Le montant de ce devis est trop grand.',
    'The amount of this quote is too large.',
  ],
  'task.transition-not-allowed': [
    "Ce n'est plus possible : la tâche a changé d'état entre-temps.",
    'No longer possible: the task is in another state now.',
  ],
  'appointment.transition-not-allowed': [
    "Ce n'est plus possible : le rendez-vous a changé d'état entre-temps.",
    'No longer possible: the appointment is in another state now.',
  ],
  'appointment.over': ['Ce créneau est déjà passé.', 'This slot is already over.'],
  'appointment.not-begun': ["Ce rendez-vous n'a pas encore commencé.", 'This appointment has not begun yet.'],
  'appointment.clash': ['Un participant est déjà pris.', 'An attendee is taken.'],
  'bulk-operation.transition-not-allowed': ['Ce traitement est déjà terminé.', 'This job has already ended.'],
  'bulk-operation.nothing-to-retry': ['Aucun échec à relancer.', 'There is no failure to try again.'],
  'bulk-operation.nobody-assigned': ['Choisissez au moins une personne.', 'Choose at least one person.'],
  'party.unknown': ["Cette personne n'existe plus.", 'This person no longer exists.'],
  'import.already-running': [
    'Un autre import est en cours. Attendez sa fin.',
    'Another import is running. Wait until it ends.',
  ],
  'import.unreadable': [
    "Ce fichier n'est pas un CSV (UTF-8) ni un classeur Excel lisible.",
    'This file is no readable CSV (UTF-8) or Excel workbook.',
  ],
  'file.too-large': ['Ce fichier est trop gros : 20 Mo au plus.', 'This file is too large: at most 20 MB.'],
  overloaded: [
    'Le service est très sollicité. Réessayez dans un instant.',
    'The service is very busy. Try again in a moment.',
  ],
  'email.no-own-address': [
    "Votre compte n'est lié à aucun tiers qui ait une adresse e-mail.",
    'Your account belongs to no party that has an e-mail address.',
  ],
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
  'selection.empty': [
    'Aucun devis ne correspond plus à cette sélection.',
    'No quote matches this selection any more.',
  ],
  'selection.expired': [
    'Cette sélection est trop ancienne. Refaites-la.',
    'This selection is too old. Make it again.',
  ],
  'purchase-order.not-found': [
    "Cette commande fournisseur n'existe pas, ou pas dans vos magasins.",
    'This purchase order does not exist, or not in your stores.',
  ],
  'purchase-order.transition-not-allowed': [
    "Ce n'est plus possible : la commande fournisseur a changé d'état entre-temps.",
    'No longer possible: the purchase order is in another state now.',
  ],
  'purchase-order.being-generated': [
    'Cette commande fournisseur est en cours de génération. Réessayez dans un instant.',
    'This purchase order is still being generated. Try again in a moment.',
  ],
  'purchase-order.more-than-needed': [
    'C’est plus que ce dont les commandes clients ont encore besoin.',
    'That is more than the customers’ orders still need.',
  ],
  'purchase-order.price-missing': [
    'Il manque des prix : complétez les lignes avant d’approuver.',
    'Prices are missing: complete the lines before approving.',
  ],
  'purchase-order.address-missing': ['Il manque l’adresse de livraison.', 'The delivery address is missing.'],
  'purchase-order.email-missing': [
    'Ce fournisseur n’a pas d’adresse e-mail.',
    'This supplier has no e-mail address.',
  ],
  'purchase-order.not-needed': [
    'Une commande client a été annulée, modifiée ou mise en attente : ses lignes ne sont plus à acheter.',
    'A customer’s order was cancelled, amended or put on hold: its lines are not to be bought any more.',
  ],
  'purchase-order.above-limit': [
    'Le montant de {{amount}} € dépasse votre limite d’approbation de {{limit}} €.',
    'The amount of €{{amount}} is above your approval limit of €{{limit}}.',
  ],
  'purchase-order.more-than-ordered': [
    'C’est plus que ce qui reste à recevoir ({{left}}).',
    'That is more than is still to come ({{left}}).',
  ],
  'purchase-order.more-than-received': [
    'C’est plus que ce qui a été reçu ({{received}}).',
    'That is more than has arrived ({{received}}).',
  ],
  'purchase-order.more-than-invoiced': [
    'C’est plus que ce qui a été facturé ({{invoiced}}).',
    'That is more than was invoiced ({{invoiced}}).',
  ],
  'supplier-invoice.known': [
    'Ce numéro de pièce du fournisseur est déjà enregistré.',
    'This number of the supplier is recorded already.',
  ],
  'http.413': ['Ce fichier est trop gros.', 'This file is too large.'],
  invalid: ['Certaines valeurs ne sont pas valables.', 'Some values are not valid.'],
  unprocessable: [
    'Cette demande ne peut pas être exécutée telle quelle.',
    'This request cannot be carried out as it is.',
  ],
  unauthenticated: ['Votre session a expiré.', 'Your session has ended.'],
  forbidden: [
    "Vous n'avez pas le droit de faire cela. Demandez à votre responsable.",
    'You are not allowed to do that. Ask your manager.',
  ],
  'not-found': [
    "Cela n'existe pas, ou pas dans vos magasins.",
    'This does not exist, or not in your stores.',
  ],
  conflict: ["Ce n'est pas possible dans l'état actuel.", 'Not possible in the present state.'],
  stale: [
    "Quelqu'un d'autre a modifié ce document entre-temps.",
    'Somebody else changed this document meanwhile.',
  ],
  'precondition-required': ['Rechargez la page, puis recommencez.', 'Reload the page and try again.'],
  'too-large': ['Cet envoi est trop gros.', 'This is too large.'],
  'too-many': ["Trop d'essais. Réessayez dans un instant.", 'Too many attempts. Try again in a moment.'],
  unavailable: ['Le service ne répond pas pour le moment.', 'The service does not answer at the moment.'],
});

type RefusalKey = (typeof refusalWords.keys)[number];

/** Says a refusal in the words of the person, with the facts the server gave. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useWords(refusalWords);
  return (refusal) => refusalText(refusal, t);
}

export function refusalText(refusal: Refusal, t: Translate<RefusalKey>): string {
  const key = hasWords(refusalWords, refusal.code) ? refusal.code : refusal.kind;
  return t(key, shown(refusal.facts));
}

/** Anything thrown on the way is told like a refusal. */
export const isUnavailable = (error: unknown): boolean => isRefusal(error) && error.kind === 'unavailable';

function shown(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isDay = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, isDay(value) ? formatDay(value) : value]),
  );
}
