import { Alert } from '@mantine/core';
import type { ClashView } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { useClashText } from '../lib/clash-text';
import { RefusalNote } from '../ui/refusal-note';

/** Why a slot was refused: who is taken then, and by what. */
export function ClashList({ refusal }: { refusal: Refusal | null }) {
  const clashText = useClashText();
  if (refusal?.code !== 'appointment.clash') return <RefusalNote refusal={refusal} />;
  return (
    <Alert color="orange" p="xs" role="alert">
      {(refusal.facts['clashes'] as ClashView[]).map(({ appointmentId, attendee, project, ...taken }) => (
        <div key={`${appointmentId} ${attendee.id}`}>
          {clashText({ ...taken, attendee: attendee.name, project: project?.label ?? null })}
        </div>
      ))}
    </Alert>
  );
}
