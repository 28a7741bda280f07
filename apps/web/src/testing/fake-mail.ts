import { findEmails, findReplies, readEmail, type ResponseOf } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { aQuote, idOf, stores } from './fixtures';

type Email = ResponseOf<typeof findEmails>['items'][number];

const ends: readonly Pick<Email, 'state' | 'reason'>[] = [
  { state: 'SENT', reason: null },
  { state: 'QUEUED', reason: null },
  { state: 'SUPPRESSED', reason: 'OPTED_OUT' },
  { state: 'SUPPRESSED', reason: 'NO_ADDRESS' },
  { state: 'BOUNCED', reason: '550 5.1.1' },
  { state: 'FAILED', reason: '554 5.7.1' },
];

/** Newest first: one a day from the day before `today`, so that the first is that of the 23rd. */
const anEmail = (index: number): Email => {
  const { state, reason } = ends[index % ends.length] ?? { state: 'SENT', reason: null };
  const at = new Date(Date.parse('2026-11-23T09:00:00Z') - index * 86_400_000).toISOString();
  return {
    id: idOf(60, index + 1),
    state,
    reason,
    storeId: stores[0]?.id ?? '',
    topic: index % 2 ? 'INFORMATION' : 'REMINDER',
    audience: 'CUSTOMER',
    projectId: aQuote(0).project.id,
    quoteIds: [],
    operationId: null,
    recipient: { partyId: aQuote(0).customer.id, name: 'M. Lefèvre', email: 'client@exemple.fr' },
    subject: state === 'QUEUED' ? null : `Votre devis n° ${index + 1}`,
    messageId: `<${index}@comptoir.example>`,
    attempts: state === 'FAILED' ? 3 : 1,
    createdAt: at,
    sentAt: state === 'SENT' || state === 'BOUNCED' ? at : null,
    replies: index === 0 ? 1 : 0,
  };
};

/** Sixty e-mails, a page and a bit more; the newest was answered. */
export function answerMail(gateway: Pick<Answering, 'on'>): void {
  const emails = Array.from({ length: 60 }, (_, index) => anEmail(index));
  gateway.on(findEmails, ({ limit, cursor, state }) => {
    const from = Number(cursor ?? 0);
    const found = emails.filter((email) => !state || state.includes(email.state));
    const next = from + limit < found.length ? String(from + limit) : null;
    return {
      items: found.slice(from, from + limit),
      page: { next, previous: null, total: found.length },
    };
  });
  gateway.on(readEmail, ({ emailId }) => {
    const email = emails.find(({ id }) => id === emailId);
    if (!email) throw new Refusal('not-found', 'email.not-found', { emailId });
    return {
      ...email,
      message: email.subject
        ? {
            from: 'Lyon Part-Dieu <lyon@comptoir.example>',
            subject: email.subject,
            text: 'Bonjour M. Lefèvre',
            html: '<p lang="fr">Bonjour M. Lefèvre</p>',
            attachments: [{ name: 'DE-2026-01234.pdf', type: 'application/pdf', bytes: 182_000 }],
          }
        : null,
    };
  });
  gateway.on(findReplies, () => ({
    items: [
      {
        id: idOf(61, 1),
        emailId: idOf(60, 1),
        projectId: aQuote(0).project.id,
        from: { name: 'M. Lefèvre', email: 'client@exemple.fr' },
        subject: 'Re: Votre devis n° 1',
        text: 'Nous signons samedi.',
        attachments: [],
        receivedAt: '2026-11-23T12:00:00Z',
      },
    ],
    page: { next: null, previous: null, total: 1 },
  }));
}
