import { Button, Group, Stack } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { uiWords } from '../../ui/ui.words';
import { MeanwhileNote, type MeanwhileNoteProps } from './meanwhile/meanwhile-note';

interface EditPaperFormProps extends MeanwhileNoteProps {
  children: ReactNode;
  save: { refusal: Refusal | null; isPending: boolean };
  onSubmit: () => void;
  onCancel: () => void;
}

/** A draft being edited. Should somebody else have saved it meanwhile, nothing is overwritten and what was typed stays. */
export function EditPaperForm({ children, save, onSubmit, onCancel, ...differences }: EditPaperFormProps) {
  const t = useWords(uiWords);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="md">
        {children}
        <MeanwhileNote {...differences} />
        {!differences.meanwhile.stale && <RefusalNote refusal={save.refusal} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
