import { Button, Group } from '@mantine/core';
import { createComment, findComments } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { RefusalNote } from '../../../ui/refusal-note';
import type { Option } from '../../../ui/remote-select';
import { StaffSelect } from '../../../ui/filters/staff-select';
import { toast } from '../../../ui/toasts/toast-store';
import { CommentFields, isComplete, type CommentDraft } from './comment-fields';
import './comment-refusals.words';
import { exchangeWords } from './exchange.words';

const nothing: CommentDraft = { body: '', audience: ['TEAM'] };

/** A comment on the project: its words, who reads it, and who is told of it. */
export function CommentForm({ projectId }: { projectId: string }) {
  const t = useWords(exchangeWords);
  const mayMention = useMay('party.read');
  const [draft, setDraft] = useState(nothing);
  const [people, setPeople] = useState<Option[]>([]);
  const publish = useAsk(createComment, {
    refreshes: [findComments],
    onDone: () => {
      setDraft(nothing);
      setPeople([]);
      toast({ id: 'comment-published', tone: 'good', title: t('published') });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(draft))
          publish.run({
            projectId,
            body: draft.body,
            audience: [...draft.audience],
            mentionIds: people.map(({ value }) => value),
          });
      }}
    >
      <CommentFields label={t('newComment')} draft={draft} onChange={setDraft} />
      <Group mt="xs" mb="sm" align="flex-end" grow preventGrowOverflow={false}>
        {mayMention && <StaffSelect label={t('mentions')} values={people} onChange={setPeople} />}
        <Button type="submit" flex="0 0 auto" disabled={!isComplete(draft)} loading={publish.isPending}>
          {t('publish')}
        </Button>
      </Group>
      <RefusalNote refusal={publish.refusal} />
    </form>
  );
}
