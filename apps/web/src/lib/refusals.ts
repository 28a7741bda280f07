import { isRefusal, type Refusal } from '@comptoir/kernel';
import { useCallback } from 'react';
import { formatDay } from './format';
import {
  defineWords,
  hasWords,
  translateIn,
  useLanguage,
  type Language,
  type Phrasebook,
  type Words,
} from './words';

/** A sentence for refusals that a person may meet anywhere. Codes without one fall back to their kind. */
const refusalWords = defineWords('refusals', {
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
  'mail-quota.exceeded': [
    "Votre quota d'e-mails du jour est atteint : il vous en reste {{left, number}}, il en faudrait {{wanted, number}}. Une autre personne, dont le rôle le permet, peut les envoyer.",
    'Your e-mails of today are used up: {{left, number}} left, {{wanted, number}} needed. Somebody whose role allows it can send them.',
  ],
  'bulk-quota.exceeded': [
    'Votre quota du jour est atteint : il vous reste {{left, number}} éléments, il en faudrait {{wanted, number}}. Une autre personne, dont le rôle le permet, peut le faire.',
    'Your quota of today is used up: {{left, number}} left, {{wanted, number}} needed. Somebody whose role allows it can do it.',
  ],
  'export-quota.exceeded': [
    "Vous avez déjà commandé les {{limit, number}} fichiers d'un jour. Vous pourrez en commander d'autres le {{againOn}}, dès minuit.",
    'You have ordered the {{limit, number}} files of a day already. You can order more on {{againOn}}, from midnight on.',
  ],
  'bulk-operation.nothing-to-retry': ['Aucun échec à relancer.', 'There is no failure to try again.'],
  'bulk-operation.not-an-installer': [
    'Seul un poseur peut se voir confier la pose.',
    'Only an installer can be entrusted with it.',
  ],
  'bulk-operation.nobody-assigned': ['Choisissez au moins une personne.', 'Choose at least one person.'],
  'party.unknown': ["Cette personne n'existe plus.", 'This person no longer exists.'],
  overloaded: [
    'Le service est très sollicité. Réessayez dans un instant.',
    'The service is very busy. Try again in a moment.',
  ],
  'selection.empty': [
    'Aucun devis ne correspond plus à cette sélection.',
    'No quote matches this selection any more.',
  ],
  'selection.expired': [
    'Cette sélection est trop ancienne. Refaites-la.',
    'This selection is too old. Make it again.',
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

const known: Words<string>[] = [refusalWords];

/** Sentences for the refusals of one room, loaded with that room. */
export function defineRefusals(room: string, book: Phrasebook): void {
  known.push(defineWords(room, book));
}

/** Says a refusal in the words of the person, with the facts the server gave. */
export function useRefusalText(): (refusal: Refusal) => string {
  const language = useLanguage();
  return useCallback((refusal) => refusalText(refusal, language), [language]);
}

export function refusalText({ code, kind, facts }: Refusal, language: Language): string {
  const words = known.find((book) => hasWords(book, code));
  return translateIn(language, words ?? refusalWords)(words ? code : kind, shown(facts));
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
