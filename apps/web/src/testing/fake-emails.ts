import {
  addFilePart,
  changeAttachmentRule,
  checkEmail,
  completeEmail,
  createAttachedFile,
  deleteDraft,
  findAttachmentRules,
  findDrafts,
  findTemplateVariables,
  previewEmail,
  saveDraft,
  testEmail,
  type RecipientGroup,
  type ResponseOf,
} from '@comptoir/contracts';
import type { Answering } from './fake-answers';
import { aParty } from './fake-quotes';
import { aQuote, idOf, user } from './fixtures';

type Draft = ResponseOf<typeof saveDraft>;

const group = (audience: RecipientGroup['audience'], messages: number, without = 0): RecipientGroup => ({
  audience,
  messages,
  projects: messages + without,
  withoutParty: 0,
  optedOut: 0,
  withoutAddress: without,
  toComplete: Array.from({ length: without }, (_, index) => ({
    projectId: aQuote(index).project.id,
    label: aQuote(index).project.label,
    party: aQuote(index).customer,
  })),
});
export const recipientGroups: RecipientGroup[] = [
  group('CUSTOMER', 203, 2),
  group('FRONT_DESK', 0),
  group('SALESPERSON', 9),
  group('BACK_OFFICE', 4),
  group('INSTALLER', 2),
];

/** Whoever names an installer names somebody that three projects lack. */
export function answerEmails(gateway: Pick<Answering, 'on'>): void {
  let drafts: Draft[] = [];
  gateway.on(findTemplateVariables, () => ({
    items: [
      {
        name: 'client.nom',
        label: { fr: 'Nom : client', en: 'Name: customer' },
        example: 'Mme Lefèvre',
        audiences: ['CUSTOMER' as const],
      },
      {
        name: 'poseur.nom',
        label: { fr: 'Nom : poseur', en: 'Name: installer' },
        example: 'Karim Haddad',
        audiences: ['CUSTOMER' as const],
      },
    ],
  }));
  gateway.on(changeAttachmentRule, (rule) => rule);
  gateway.on(findAttachmentRules, () => ({
    items: [
      { document: 'QUOTE' as const, audiences: ['CUSTOMER' as const, 'SALESPERSON' as const] },
      { document: 'INSTALLATION_SHEET' as const, audiences: ['INSTALLER' as const] },
      { document: 'PLAN' as const, audiences: ['CUSTOMER' as const, 'INSTALLER' as const] },
    ],
  }));
  gateway.on(previewEmail, ({ email, at }) => {
    const { project, customer } = aQuote(at);
    const filled = (text: string) => text.replace('{{client.nom}}', customer.name);
    return {
      at,
      total: 203,
      project,
      audience: 'CUSTOMER' as const,
      recipient: { partyId: customer.id, name: customer.name, email: 'client@exemple.fr' },
      message: {
        from: 'Lyon Part-Dieu <lyon@comptoir.example>',
        subject: filled(email.subject),
        text: filled(email.body),
        html: `<p>${filled(email.body)}</p>`,
        attachments: email.documents.map(() => ({ name: 'DE.pdf', type: 'application/pdf', bytes: 182_000 })),
      },
      missing: null,
      reason: null,
    };
  });
  gateway.on(checkEmail, ({ email }) => ({
    total: 203,
    checked: 203,
    missing: email.body.includes('poseur.nom')
      ? [{ variable: 'poseur.nom', messages: 3, projects: [0, 1, 2].map((index) => aQuote(index).project) }]
      : [],
    tooLarge: { messages: 0, projects: [] },
    languages: [{ language: 'fr' as const, messages: 203, asWritten: 203 }],
  }));
  gateway.on(testEmail, () => ({ sentTo: user.email }));
  gateway.on(findDrafts, () => ({ items: drafts }));
  gateway.on(saveDraft, ({ draftId, content }) => {
    const draft = {
      id: draftId,
      content,
      savedAt: '2026-11-23T16:42:00Z',
      keptUntil: '2026-11-30T16:42:00Z',
    };
    drafts = [draft, ...drafts.filter(({ id }) => id !== draftId)];
    return draft;
  });
  gateway.on(deleteDraft, ({ draftId }) => {
    drafts = drafts.filter(({ id }) => id !== draftId);
    return { draftId };
  });
  const file = { id: idOf(20, 1), name: 'conditions.pdf', type: null, bytes: 8, received: 0, ready: false };
  gateway.on(createAttachedFile, () => file);
  gateway.on(addFilePart, () => ({ ...file, type: 'application/pdf' as const, received: 8, ready: true }));
  gateway.on(completeEmail, ({ partyId, email }) => ({ ...aParty(partyId, 'M. Lefèvre'), email }));
}
