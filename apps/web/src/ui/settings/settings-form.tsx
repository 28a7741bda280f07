import { Button, Group, Stack } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../refusal-note';
import { uiWords } from '../ui.words';
import classes from './settings-page.module.css';

interface SettingsFormProps {
  name: string;
  deed: { isPending: boolean; refusal: Refusal | null };
  /** Something is to be saved, and nothing is missing. */
  ready: boolean;
  /** Without the right it can be read. */
  readOnly: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** Fields that are saved together. */
export function SettingsForm({ name, deed, ready, readOnly, onSave, children }: SettingsFormProps) {
  const tUi = useWords(uiWords);
  return (
    <form
      aria-label={name}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave();
      }}
    >
      <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0 }}>
        <Stack gap="sm">
          {children}
          <RefusalNote refusal={deed.refusal} />
          {!readOnly && (
            <Group>
              <Button type="submit" disabled={!ready} loading={deed.isPending}>
                {tUi('save')}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
