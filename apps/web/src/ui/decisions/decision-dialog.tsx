import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../refusal-note';
import { uiWords } from '../ui.words';

interface DecisionProps {
  title: string;
  action: string;
  busy: boolean;
  refusal: Refusal | null;
  ready?: boolean;
  /** Wide enough for a table of lines. */
  wide?: boolean;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

/** A deed with what must be said about it; a refusal of the server stays in the dialog. */
export function Decision({
  title,
  action,
  busy,
  refusal,
  ready = true,
  wide = false,
  onClose,
  onSubmit,
  children,
}: DecisionProps) {
  const tUi = useWords(uiWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'xl' : 'md'}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation(); // what stands behind it, a form as well, was not submitted
          if (ready) onSubmit();
        }}
      >
        <Stack gap="sm">
          {children}
          <RefusalNote refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi('close')}
            </Button>
            <Button type="submit" loading={busy} disabled={!ready}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
