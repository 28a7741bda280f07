import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { findTemplateVariables, testEmail } from '@comptoir/contracts';
import { Suspense, lazy, useState } from 'react';
import '../../../ui/message/email-refusals.words';
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
import { StoppedProjects } from './stopped-projects';
import { RecipientFields } from './recipient-fields';
import { SpokenLanguages } from './spoken-languages';
import { TemplateSelect } from './template-select';
import { useEmailOrder } from './use-email-order';
import { useKeptDraft } from './use-kept-draft';

const SaveTemplate = lazy(() => import('./save-template'));
const pause = 500;
/** What a selection of one list cannot speak of. */
const wordsOfOthers: { readonly [Target in BulkTarget['target']]?: string } = {
  quotes: 'commande.',
  orders: 'devis.',
};

/** One e-mail to each recipient of each project of the selection. The button always carries the real number. */
export default function EmailDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(emailDialogWords);
  const language = useLanguage();
  const [draft, setDraft] = useState<EmailDraft>(firstEmail);
  const [at, setAt] = useState(0);
  const [ignored, setIgnored] = useState(false);
  const [beside, setBeside] = useState<'closing' | 'template'>();
  const [settled] = useDebouncedValue(draft, pause);
  const change = (part: Partial<EmailDraft>) => setDraft((known) => ({ ...known, ...part }));
  const written = draft !== firstEmail && hasWords(draft);
  const kept = useKeptDraft(settled, settled !== firstEmail);
  const email = useEmailOrder(target, draft, settled);
  const known = useAnswer(findTemplateVariables, {}, { staleTime: 300_000 }).data?.items ?? [];
  const others = wordsOfOthers[target.target];
  const variables = known.filter(({ name }) => others === undefined || !name.startsWith(others));
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
  const { selection, order, asked, count, missing, tooLarge, stopped, looked, quota } = email;
  return (
    <>
      <BulkDialog
        title={t('title')}
        size="xl"
        target={target.target}
        selection={selection}
        refusal={create.refusal ?? test.refusal ?? email.refusal}
        submit={{
          label: t(looked ? 'sendAtMost' : 'send', { count }),
          ready: order !== undefined && count > 0 && email.checked && (stopped === 0 || ignored),
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
        onClose={written ? () => setBeside('closing') : onClose}
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
        <TemplateSelect draft={draft} onChange={change} onSave={() => setBeside('template')} />
        <MessageFields
          words={draft}
          onChange={change}
          variables={variables.map(({ name, label, example }) => ({ name, label: label[language], example }))}
        />
        <AttachmentFields target={target.target} draft={draft} onChange={change} />
        <StoppedProjects missing={missing} tooLarge={tooLarge} leaveOut={{ ignored, onIgnore: setIgnored }} />
        <SpokenLanguages languages={email.languages} />
        {looked && (
          <Text size="sm" role="status">
            {t('looked', { checked: looked.checked, total: looked.total })}
          </Text>
        )}
        {selection && asked && count > 0 && (
          <EmailPreview order={{ selectionId: selection.id, email: asked }} at={at} onTurn={setAt} />
        )}
        {quota && quota.left < quota.limit && (
          <Text size="xs" c="dimmed">
            {t('quota', { count: quota.left })}
          </Text>
        )}
      </BulkDialog>
      <Suspense fallback={null}>
        {beside === 'template' && (
          <SaveTemplate
            words={draft}
            onSaved={(templateId) => change({ templateId })}
            onClose={() => setBeside(undefined)}
          />
        )}
      </Suspense>
      {beside === 'closing' && (
        <KeepDraftDialog
          onKeep={() => {
            void kept.keep(draft);
            onClose();
          }}
          onDiscard={() => {
            void kept.discard();
            onClose();
          }}
          onClose={() => setBeside(undefined)}
        />
      )}
    </>
  );
}
