import {
  emailAudiences,
  type DocumentType,
  type EmailAudience,
  type InputOf,
  type saveDraft,
} from '@comptoir/contracts';
import type { WrittenWords } from '../../../ui/message/written-words';
import type { OrderOf } from '../use-bulk-order';

/** The fields as they stand, finished or not. */
export interface EmailDraft extends WrittenWords {
  templateId: string | null;
  documents: DocumentType[];
  /** A draft that is taken up again knows its file, but not what it was called. */
  file: { id: string; name: string | undefined } | undefined;
  recipients: EmailAudience[];
  onePer: 'RECIPIENT' | 'DOCUMENT';
}
export type ChangeEmail = (change: Partial<EmailDraft>) => void;
export type Email = OrderOf<'email'>['email'];
export type DraftContent = InputOf<typeof saveDraft>['content'];

export const firstEmail: EmailDraft = {
  subject: '',
  body: '',
  format: 'TEXT',
  templateId: null,
  documents: [],
  file: undefined,
  recipients: ['CUSTOMER'],
  onePer: 'RECIPIENT',
};

export const hasWords = ({ subject, body }: WrittenWords): boolean => `${subject}${body}`.trim() !== '';

export const inOrder = (chosen: readonly string[]): EmailAudience[] =>
  emailAudiences.filter((one) => chosen.includes(one));

/** What is ordered; undefined as long as something is missing. */
export function emailOf(draft: EmailDraft): Email | undefined {
  if (!draft.subject.trim() || !draft.body.trim() || draft.recipients.length === 0) return undefined;
  const { file, subject, body, ...rest } = draft;
  return { ...rest, subject: subject.trim(), body: body.trim(), fileId: file?.id ?? null };
}

/** Who gets one does not depend on its words; without anybody chosen, the groups are still counted. */
export const countedEmail = ({ recipients, onePer }: EmailDraft): Email => ({
  subject: '–',
  body: '–',
  recipients: recipients.length > 0 ? recipients : ['CUSTOMER'],
  onePer,
});

export function contentOf({ file, ...draft }: EmailDraft): DraftContent {
  return { ...draft, fileId: file?.id ?? null };
}

export function draftOf({ fileId, ...content }: Required<DraftContent>): EmailDraft {
  return { ...content, file: fileId ? { id: fileId, name: undefined } : undefined };
}
