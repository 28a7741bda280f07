import { ActionIcon, Alert, Group, Text } from '@mantine/core';
import { previewEmail, type InputOf } from '@comptoir/contracts';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { skipReasonWords } from '../../../lib/skip-reason.words';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { MessageView } from '../../../ui/message/message-view';
import { RefusalNote } from '../../../ui/refusal-note';
import { emailDialogWords } from './email-dialog.words';

interface EmailPreviewProps {
  order: Omit<InputOf<typeof previewEmail>, 'at'>;
  /** Which of the messages, from 0. */
  at: number;
  onTurn: (at: number) => void;
}

/** Any of the messages as it would be sent now, one after the other. */
export function EmailPreview({ order, at, onTurn }: EmailPreviewProps) {
  const t = useWords(emailDialogWords);
  const tSkip = useWords(skipReasonWords);
  const proof = useAnswer(previewEmail, { ...order, at }, { keepPrevious: true, staleTime: 10_000 });
  const { data } = proof;
  return (
    <section aria-label={t('preview')}>
      <Group gap={4} mb={4}>
        <Text size="sm" fw={500}>
          {t('preview')}
        </Text>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('previous')}
          disabled={at === 0}
          onClick={() => onTurn(at - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" role="status">
          {data && t('previewAt', { at: data.at + 1, total: data.total })}
        </Text>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('next')}
          disabled={!data || at + 1 >= data.total}
          onClick={() => onTurn(at + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" c="dimmed">
          {data?.project.label}
        </Text>
      </Group>
      <RefusalNote refusal={proof.error} />
      {data?.missing && (
        <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {data.reason === 'ATTACHMENTS_TOO_LARGE'
            ? tSkip(data.reason)
            : t('missingHere', { variable: `{{${data.missing}}}` })}
        </Alert>
      )}
      {data?.message && (
        <MessageView to={`${data.recipient.name} <${data.recipient.email}>`} {...data.message} />
      )}
    </section>
  );
}
