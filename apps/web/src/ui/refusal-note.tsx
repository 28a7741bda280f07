import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Refusal } from '@comptoir/kernel';
import { useRefusalText } from '../lib/refusals';

/** Codes whose message names what their sentence cannot: the variable, the brace. */
const telling = new Set(['template.unusable']);

/** Why something was refused, with the faulty places where the server named them. */
export function RefusalNote({ refusal }: { refusal: Refusal | null | undefined }) {
  const say = useRefusalText();
  if (!refusal) return null;
  const places = refusal.errors?.filter(({ code }) => code !== refusal.code || telling.has(code)) ?? [];
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" p="xs">
      {say(refusal)}
      {places.length > 0 && (
        <List size="sm">
          {places.slice(0, 8).map((error) => (
            <List.Item key={`${error.pointer} ${error.code}`}>
              {error.pointer.replace(/^\//, '').replaceAll('/', ' › ')} {error.message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
