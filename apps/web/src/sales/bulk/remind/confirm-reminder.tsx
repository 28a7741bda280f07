import { Button, Group, Modal, Text } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { uiWords } from '../../../ui/ui.words';
import { SkippedList } from '../skipped-list';
import { remindWords } from './remind.words';
import type { Pending } from './use-remind';

interface ConfirmReminderProps {
  pending: Pending;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Who would be written to and who not, before anything starts. */
export default function ConfirmReminder({
  pending: { preview },
  busy,
  onConfirm,
  onClose,
}: ConfirmReminderProps) {
  const t = useWords(remindWords);
  const tUi = useWords(uiWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('recipientsTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Text>{preview.willDo === 0 ? t('nobody') : t('willSend', { count: preview.willDo })}</Text>
      <SkippedList skipped={preview.skipped} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {tUi('cancel')}
        </Button>
        <Button data-autofocus disabled={preview.willDo === 0} loading={busy} onClick={onConfirm}>
          {t('send', { count: preview.willDo })}
        </Button>
      </Group>
    </Modal>
  );
}
