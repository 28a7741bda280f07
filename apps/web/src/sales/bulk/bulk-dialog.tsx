import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { uiWords } from '../../ui/ui.words';
import classes from './bulk-dialog.module.css';
import { bulkDialogWords } from './bulk-dialog.words';
import type { BulkTarget } from './bulk-target';
import type { FrozenSelection } from './use-bulk-order';

interface BulkDialogProps {
  title: string;
  target: BulkTarget['target'];
  selection: FrozenSelection | undefined;
  refusal: Refusal | null | undefined;
  /** Wider where there is much to see. */
  size?: 'lg' | 'xl';
  submit: { label: string; ready: boolean; busy: boolean; act: () => void };
  /** What else can be done, away from the button that does it all. */
  aside?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** What a selection is to be given: for how many of what, the fields, and a button that says what it will do. */
export function BulkDialog({
  title,
  target,
  selection,
  refusal,
  size = 'lg',
  submit,
  aside,
  onClose,
  children,
}: BulkDialogProps) {
  const t = useWords(bulkDialogWords);
  const tUi = useWords(uiWords);
  const act = () => {
    if (submit.ready) submit.act();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      closeButtonProps={{ 'aria-label': tUi('close') }}
      title={
        <Group gap="md">
          <Text fw={600}>{title}</Text>
          {selection && (
            <Text size="sm" c="dimmed">
              {t('scope', {
                documents: t(target, { count: selection.documents }),
                projects: t('projects', { count: selection.projects }),
                customers: t('customers', { count: selection.customers }),
              })}
            </Text>
          )}
        </Group>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) act();
        }}
      >
        <Stack gap="sm">
          {children}
          <RefusalNote refusal={refusal} />
          <div className={classes.foot}>
            {aside && <div className={classes.aside}>{aside}</div>}
            <Button variant="default" onClick={onClose}>
              {tUi('cancel')}
            </Button>
            <Button type="submit" disabled={!submit.ready} loading={submit.busy}>
              {submit.label}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
