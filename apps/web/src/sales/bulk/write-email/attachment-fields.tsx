import { ActionIcon, Button, Checkbox, FileButton, Group, Text } from '@mantine/core';
import {
  attachedFileTypes,
  documentTypes,
  findAttachmentRules,
  type DocumentType,
} from '@comptoir/contracts';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { emailAudienceWords, emailDocumentWords } from '../../../lib/email.words';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { emailDialogWords } from './email-dialog.words';
import type { BulkTarget } from '../bulk-target';
import type { ChangeEmail, EmailDraft } from './email-draft';
import { useAttachedFile } from './use-attached-file';

/** What a selection of one list has not. */
const papersOfOthers: { readonly [Target in BulkTarget['target']]?: DocumentType } = {
  quotes: 'ORDER',
  orders: 'QUOTE',
};

interface AttachmentFieldsProps {
  target: BulkTarget['target'];
  draft: EmailDraft;
  onChange: ChangeEmail;
}

/** Papers of each recipient's own project, as far as the rules allow, and one file for all. */
export function AttachmentFields({ target, draft, onChange }: AttachmentFieldsProps) {
  const t = useWords(emailDialogWords);
  const tDocument = useWords(emailDocumentWords);
  const tAudience = useWords(emailAudienceWords);
  const rules = useAnswer(findAttachmentRules, {}, { staleTime: 60_000 }).data?.items ?? [];
  const offered = documentTypes.filter((document) => document !== papersOfOthers[target]);
  const sending = useAttachedFile((file) => onChange({ file }));
  const deniedTo = (document: EmailDraft['documents'][number]) => {
    const allowed = rules.find((rule) => rule.document === document)?.audiences ?? [];
    return draft.recipients.filter((audience) => !allowed.includes(audience));
  };
  /** What is denied, by whom it is denied to. */
  const denials = new Map<string, string[]>();
  for (const document of offered) {
    const groups = deniedTo(document)
      .map((audience) => tAudience(audience))
      .join(', ');
    if (groups) denials.set(groups, [...(denials.get(groups) ?? []), tDocument(document)]);
  }
  const name = draft.file && (draft.file.name ?? t('fileKept'));
  return (
    <Checkbox.Group
      label={t('attachments')}
      value={draft.documents}
      onChange={(chosen) => onChange({ documents: offered.filter((document) => chosen.includes(document)) })}
    >
      <Group gap="lg" mt={6}>
        {offered.map((document) => (
          <Checkbox
            key={document}
            value={document}
            label={tDocument(document)}
            disabled={deniedTo(document).length === draft.recipients.length}
          />
        ))}
        {name === undefined ? (
          <FileButton accept={attachedFileTypes.join(',')} onChange={(file) => file && sending.mutate(file)}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                leftSection={<IconPaperclip size={16} aria-hidden />}
                loading={sending.isPending}
              >
                {t('addFile')}
              </Button>
            )}
          </FileButton>
        ) : (
          <Group gap={4}>
            <IconPaperclip size={16} aria-hidden />
            <Text size="sm">{name}</Text>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('removeFile', { name })}
              onClick={() => onChange({ file: undefined })}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      {[...denials].map(([groups, documents]) => (
        <Text key={groups} size="xs" c="dimmed" mt={4}>
          {t('notTo', { document: documents.join(', '), groups })}
        </Text>
      ))}
      <RefusalNote refusal={sending.error} />
    </Checkbox.Group>
  );
}
