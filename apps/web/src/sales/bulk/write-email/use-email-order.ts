import { checkEmail } from '@comptoir/contracts';
import { useAnswer } from '../../../lib/use-ask';
import type { Language } from '../../../lib/words';
import type { BulkTarget } from '../bulk-target';
import { useFrozenSelection, useOrderPreview, type OrderOf } from '../use-bulk-order';
import { countedEmail, emailOf, type EmailDraft } from './email-draft';

const nothing = { messages: 0, projects: [] };

/**
 * What the server makes of a draft: whom it reaches at once, what its words lack once the writer pauses (`settled`).
 * With a language: as if everybody read it.
 */
export function useEmailOrder(
  target: BulkTarget,
  draft: EmailDraft,
  settled: EmailDraft,
  language?: Language,
) {
  const selection = useFrozenSelection(target);
  const selectionId = selection.data?.id;
  const preview = useOrderPreview(
    selectionId === undefined ? undefined : { kind: 'email', selectionId, email: countedEmail(draft) },
  );
  const asked = emailOf(settled);
  const check = useAnswer(
    checkEmail,
    {
      selectionId: selectionId ?? '',
      email: asked ?? countedEmail(draft),
      ...(language && { language }),
    },
    { enabled: selectionId !== undefined && asked !== undefined, staleTime: 10_000 },
  );
  const { missing = [], tooLarge = nothing } = check.data ?? {};
  const stopped = [...missing, tooLarge].reduce((sum, { messages }) => sum + messages, 0);
  const reached = draft.recipients.length === 0 ? 0 : (preview.data?.willDo ?? 0);
  const count = Math.max(0, reached - stopped);
  const email = emailOf(draft);
  const order: OrderOf<'email'> | undefined =
    selectionId !== undefined && email ? { kind: 'email', selectionId, email } : undefined;
  return {
    selection: selection.data,
    groups: preview.data?.recipients ?? [],
    skipped: preview.data?.skipped ?? [],
    quota: preview.data?.quota,
    missing,
    tooLarge,
    /** Messages that would not leave as they are. */
    stopped,
    languages: check.data?.languages ?? [],
    /** How many of the messages were looked at; the others are when they are sent. */
    looked: check.data && check.data.checked < check.data.total ? check.data : undefined,
    /** As many e-mails as would leave. */
    count,
    order,
    /** The words of the last pause, to look at. */
    asked,
    checked: settled === draft && check.data !== undefined,
    isLoading: preview.isLoading || check.isFetching || settled !== draft,
    refusal: selection.error ?? preview.error ?? check.error,
  };
}
