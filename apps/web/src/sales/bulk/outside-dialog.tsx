import { Button, Group, Modal, Text } from '@mantine/core';
import { useWords } from '../../lib/words';
import { uiWords } from '../../ui/ui.words';
import { bulkActionWords } from './bulk-actions.words';

interface OutsideDialogProps {
  outside: number;
  /** How many documents each choice stands for. */
  selected: number;
  shownOnly: number | undefined;
  onChoose: (choice: 'selected' | 'shownOnly') => void;
  onClose: () => void;
}

/** Part of the selection is out of sight: the person says whether it is meant. */
export default function OutsideDialog({
  outside,
  selected,
  shownOnly,
  onChoose,
  onClose,
}: OutsideDialogProps) {
  const t = useWords(bulkActionWords);
  const tUi = useWords(uiWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('outsideTitle')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Text>{t('outsideText', { count: outside })}</Text>
      <Group justify="flex-end" mt="lg">
        {shownOnly !== undefined && (
          <Button variant="default" onClick={() => onChoose('shownOnly')}>
            {t('actOnShown', { count: shownOnly })}
          </Button>
        )}
        <Button onClick={() => onChoose('selected')}>{t('actOnAll', { count: selected })}</Button>
      </Group>
    </Modal>
  );
}
