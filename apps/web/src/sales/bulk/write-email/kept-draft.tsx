import { Modal, Button, Group } from '@mantine/core';
import type { findDrafts, ResponseOf } from '@comptoir/contracts';
import { formatInstant } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Band } from '../../../ui/band';
import { uiWords } from '../../../ui/ui.words';
import { emailDialogWords } from './email-dialog.words';

type KeptDraft = ResponseOf<typeof findDrafts>['items'][number];

interface EarlierDraftProps {
  draft: KeptDraft;
  onResume: () => void;
  onDiscard: () => void;
}

/** Something that was begun another time, to be gone on with. */
export function EarlierDraft({ draft, onResume, onDiscard }: EarlierDraftProps) {
  const t = useWords(emailDialogWords);
  const at = formatInstant(draft.savedAt);
  const { subject } = draft.content;
  return (
    <Band
      tone="info"
      actions={[
        { label: t('resume'), act: onResume },
        { label: t('discard'), act: onDiscard },
      ]}
    >
      {subject ? t('draftNamed', { at, subject }) : t('draftOf', { at })}
    </Band>
  );
}

interface KeepDraftDialogProps {
  onKeep: () => void;
  onDiscard: () => void;
  onClose: () => void;
}

export function KeepDraftDialog({ onKeep, onDiscard, onClose }: KeepDraftDialogProps) {
  const t = useWords(emailDialogWords);
  const tUi = useWords(uiWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keepDraft')}
      size="sm"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Group justify="flex-end">
        <Button variant="default" onClick={onDiscard}>
          {t('discard')}
        </Button>
        <Button onClick={onKeep} data-autofocus>
          {t('keep')}
        </Button>
      </Group>
    </Modal>
  );
}
