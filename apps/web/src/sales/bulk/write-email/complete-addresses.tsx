import { Button, Group, Stack, TextInput } from '@mantine/core';
import { completeEmail, previewBulkOperation, previewEmail } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { emailDialogWords } from './email-dialog.words';

interface Person {
  id: string;
  name: string;
}

/** The missing addresses, kept with the people themselves; the numbers of the dialog go up at once. */
export function CompleteAddresses({ people }: { people: readonly Person[] }) {
  const different = [...new Map(people.map((person) => [person.id, person])).values()];
  return (
    <Stack gap={6} mt={6}>
      {different.map((person) => (
        <AddressField key={person.id} person={person} />
      ))}
    </Stack>
  );
}

function AddressField({ person: { id, name } }: { person: Person }) {
  const t = useWords(emailDialogWords);
  const [email, setEmail] = useState('');
  const complete = useAsk(completeEmail, { refreshes: [previewBulkOperation, previewEmail] });
  const save = () => {
    if (email.trim()) complete.run({ partyId: id, email: email.trim() });
  };
  return (
    <div>
      <Group gap="xs" align="flex-end">
        <TextInput
          type="email"
          size="xs"
          label={t('addressOf', { name })}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            save();
          }}
          flex={1}
        />
        <Button
          size="xs"
          variant="default"
          disabled={!email.includes('@')}
          loading={complete.isPending}
          onClick={save}
        >
          {t('saveAddress')}
        </Button>
      </Group>
      <RefusalNote refusal={complete.refusal} />
    </div>
  );
}
