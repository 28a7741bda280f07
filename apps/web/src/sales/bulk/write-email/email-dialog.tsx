import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { findTemplateVariables, testEmail } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer, useAsk } from '../../../lib/use-ask';
import { useLanguage, useWords } from '../../../lib/words';
import { MessageFields } from '../../../ui/message/message-fields';
import { toast } from '../../../ui/toasts/toast-store';
import { BulkDialog } from '../bulk-dialog';
import type { BulkTarget } from '../bulk-target';
import { useStartOrder } from '../use-start-order';
import { AttachmentFields } from './attachment-fields';
import { draftOf, firstEmail, hasWords, type EmailDraft } from './email-draft';
import { emailDialogWords } from './email-dialog.words';
import { EmailPreview } from './email-preview';
import { EarlierDraft, KeepDraftDialog } from './kept-draft';
import { MissingValues } from './missing-values';
import { RecipientFields } from './recipient-fields';
import { TemplateSelect } from './template-select';
import { useEmailOrder } from './use-email-order';
import { useKeptDraft } from './use-kept-draft';

const pause = 500;

/** One e-mail to each recipient of each project of the selection. The button always carries the real number. */
export default function EmailDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(emailDialogWords);
  const language = useLanguage();
  const [draft, setDraft] = useState<EmailDraft>(firstEmail);
  const [at, setAt] = useState(0);
  const [ignored, setIgnored] = useState(false);
  const [closing, setClosing] = useState(false);
  const [settled] = useDebouncedValue(draft, pause);
  const change = (part: Partial<EmailDraft>) => setDraft((known) => ({ ...known, ...part }));
  const written = draft !== firstEmail && hasWords(draft);
  const kept = useKeptDraft(settled, settled !== firstEmail);
  const email = useEmailOrder(target, draft, settled);
  const variables = useAnswer(findTemplateVariables, {}, { staleTime: 300_000 }).data?.items ?? [];
  const create = useStartOrder({
    titleOf: () => t('started', { count: email.count }),
    onClose: () => {
      void kept.discard();
      onClose();
    },
  });
  const test = useAsk(testEmail, {
    onDone: ({ sentTo }) =>
      toast({ id: 'email-test', tone: 'good', title: t('tested', { address: sentTo }) }),
  });
  const { selection, order, asked, count, missing, quota } = email;
  return (
    <>
      <BulkDialog
        title={t('title')}
        size="xl"
        target={target.target}
        selection={selection}
        refusal={create.refusal ?? test.refusal ?? email.refusal}
        submit={{
          label: t('send', { count }),
          ready: order !== undefined && count > 0 && email.checked && (missing.length === 0 || ignored),
          busy: create.isPending || (order !== undefined && email.isLoading),
          act: () => {
            if (order) create.run(order);
          },
        }}
        aside={
          <Button
            variant="subtle"
            disabled={!order || count === 0}
            loading={test.isPending}
            onClick={() => order && test.run({ selectionId: order.selectionId, email: order.email, at })}
          >
            {t('test')}
          </Button>
        }
        onClose={written ? () => setClosing(true) : onClose}
      >
        {kept.earlier && !written && (
          <EarlierDraft
            draft={kept.earlier}
            onResume={() => {
              if (!kept.earlier) return;
              kept.takeUp(kept.earlier.id);
              setDraft(draftOf(kept.earlier.content));
            }}
            onDiscard={() => kept.earlier && void kept.throwAway(kept.earlier.id)}
          />
        )}
        <RecipientFields
          draft={draft}
          groups={email.groups}
          several={selection !== undefined && selection.documents > selection.projects}
          onChange={change}
        />
        <TemplateSelect value={draft.templateId} onChange={change} />
        <MessageFields
          words={draft}
          onChange={change}
          variables={variables.map(({ name, label, example }) => ({ name, label: label[language], example }))}
        />
        <AttachmentFields draft={draft} onChange={change} />
        <MissingValues missing={missing} leaveOut={{ ignored, onIgnore: setIgnored }} />
        {selection && asked && count > 0 && (
          <EmailPreview selectionId={selection.id} email={asked} at={at} onTurn={setAt} />
        )}
        {quota && quota.left < quota.limit && (
          <Text size="xs" c="dimmed">
            {t('quota', { count: quota.left })}
          </Text>
        )}
      </BulkDialog>
      {closing && (
        <KeepDraftDialog
          onKeep={() => {
            void kept.keep(draft);
            onClose();
          }}
          onDiscard={() => {
            void kept.discard();
            onClose();
          }}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  );
}
