import { defineWords } from '../../lib/words';

export const feedWords = defineWords('calendar-feed', {
  subscribe: ['Abonnement (.ics)…', 'Subscription (.ics)…'],
  title: ["S'abonner à mon agenda", 'Subscribe to my agenda'],
  text: [
    'Un téléphone ou un logiciel de messagerie lit vos rendez-vous par un lien secret. Qui a le lien les lit : ne le partagez pas.',
    'A phone or a mail program reads your appointments by a secret link. Whoever has the link reads them: do not share it.',
  ],
  none: ["Aucun lien n'est ouvert.", 'There is no link.'],
  since: ['Un lien est ouvert depuis le {{at}}.', 'There is a link since {{at}}.'],
  lastRead: ['Dernière lecture : {{at}}', 'Last read: {{at}}'],
  neverRead: ["Il n'a jamais été lu.", 'It was never read.'],
  open: ['Créer le lien', 'Make the link'],
  replace: ['Remplacer le lien', 'Replace the link'],
  close: ['Retirer le lien', 'Withdraw the link'],
  link: ['Lien secret', 'Secret link'],
  once: [
    'Copiez-le maintenant : il ne sera plus affiché. Un lien précédent ne fonctionne plus.',
    'Copy it now: it is not shown again. An earlier link no longer works.',
  ],
  copy: ['Copier', 'Copy'],
  copied: ['Lien copié', 'Link copied'],
});
