import { deleteDraft, findDrafts, saveDraft } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api';
import { refresh, useAnswer } from '../../../lib/use-ask';
import { contentOf, hasWords, type EmailDraft } from './email-draft';

/**
 * What is being written is kept on the server while it is written, so that neither a closed tab nor another computer
 * loses it. A draft that cannot be kept is no reason to stop writing.
 */
export function useKeptDraft(settled: EmailDraft, changed: boolean) {
  const queries = useQueryClient();
  const [draftId, setDraftId] = useState(() => crypto.randomUUID() as string);
  const [others] = useAnswer(findDrafts, {}).data?.items.filter(({ id }) => id !== draftId) ?? [];
  const refreshDrafts = () => refresh(queries, [findDrafts]);
  const keep = (draft: EmailDraft) =>
    quietly(api.call(saveDraft, { draftId, content: contentOf(draft) })).then(refreshDrafts);
  const throwAway = (id: string) => quietly(api.call(deleteDraft, { draftId: id })).then(refreshDrafts);
  useEffect(() => {
    if (changed && hasWords(settled))
      void quietly(api.call(saveDraft, { draftId, content: contentOf(settled) }));
  }, [changed, settled, draftId]);
  return {
    /** The latest one of another time. */
    earlier: others,
    keep,
    throwAway,
    discard: () => throwAway(draftId),
    takeUp: setDraftId,
  };
}

async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (failure) {
    if (!isRefusal(failure)) throw failure;
  }
}
