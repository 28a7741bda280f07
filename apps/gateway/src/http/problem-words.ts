export type Language = 'fr' | 'en';

/** French unless English is asked for before it (RFC 9110 Accept-Language, weights heeded). */
export function languageOf(accepted: string | undefined): Language {
  const weighed = (accepted ?? '')
    .split(',')
    .slice(0, 20)
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return weighed.find(({ language }) => language === 'fr' || language === 'en')?.language === 'en'
    ? 'en'
    : 'fr';
}

type Words = Readonly<Record<Language, string>>;

/** One sentence for people. The code says it to programs; a code without words of its own gets those of its kind. */
export function detailOf(code: string, status: number, language: Language): string {
  const words = byCode[code] ?? byStatus[status] ?? byStatus[500];
  return (words as Words)[language];
}

const byStatus: Readonly<Record<number, Words>> = {
  400: { fr: 'La demande est mal formée.', en: 'The request is malformed.' },
  401: { fr: 'Connectez-vous d’abord.', en: 'Sign in first.' },
  403: { fr: 'Vous n’avez pas le droit de faire cela.', en: 'You are not allowed to do this.' },
  404: { fr: 'Introuvable.', en: 'Not found.' },
  405: { fr: 'Cette adresse n’accepte pas cette méthode.', en: 'This address does not take this method.' },
  409: { fr: 'Impossible dans l’état actuel.', en: 'Not possible in the present state.' },
  412: {
    fr: 'Modifié entre-temps par quelqu’un d’autre : rechargez.',
    en: 'Somebody changed it meanwhile: reload.',
  },
  413: { fr: 'Trop volumineux.', en: 'Too large.' },
  415: { fr: 'Ce format n’est pas accepté ici.', en: 'This format is not accepted here.' },
  422: {
    fr: 'La demande ne peut pas être exécutée telle quelle.',
    en: 'The request cannot be carried out as it is.',
  },
  428: { fr: 'Dites quelle version vous avez lue (If-Match).', en: 'Say which version you read (If-Match).' },
  429: { fr: 'Trop de demandes : patientez un instant.', en: 'Too many requests: wait a moment.' },
  500: { fr: 'Une erreur est survenue de notre côté.', en: 'Something went wrong on our side.' },
  503: { fr: 'Momentanément indisponible : réessayez.', en: 'Not available at the moment: try again.' },
};

const byCode: Readonly<Record<string, Words>> = {
  'session.wrong-credentials': {
    fr: 'Adresse e-mail ou mot de passe incorrect.',
    en: 'Wrong e-mail address or password.',
  },
  'session.too-many-tries': {
    fr: 'Trop de tentatives de connexion : réessayez plus tard.',
    en: 'Too many attempts to sign in: try again later.',
  },
  'session.expired': {
    fr: 'Votre session est terminée : reconnectez-vous.',
    en: 'Your session has ended: sign in again.',
  },
  'session.foreign-origin': {
    fr: 'Cette demande vient d’un autre site.',
    en: 'This request comes from another site.',
  },
  'permission.missing': { fr: 'Votre rôle ne le permet pas.', en: 'Your role does not allow it.' },
  'route.unknown': { fr: 'Cette adresse n’existe pas.', en: 'There is nothing at this address.' },
  'media-type.unsupported': {
    fr: 'Envoyez du JSON (application/json).',
    en: 'Send JSON (application/json).',
  },
  'request.invalid': {
    fr: 'Des champs sont manquants ou incorrects.',
    en: 'Some fields are missing or wrong.',
  },
  'idempotency.key-reused': {
    fr: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
    en: 'This idempotency key was used for another request.',
  },
  'idempotency.in-progress': {
    fr: 'Cette demande est déjà en cours.',
    en: 'This very request is under way.',
  },
  'user.email-taken': { fr: 'Cette adresse e-mail est déjà utilisée.', en: 'This e-mail address is taken.' },
  'role.last-administrator': {
    fr: 'Il doit rester au moins un administrateur actif.',
    en: 'At least one active administrator must remain.',
  },
  'file.too-large': { fr: 'Le fichier dépasse 20 Mo.', en: 'The file is larger than 20 MB.' },
};
