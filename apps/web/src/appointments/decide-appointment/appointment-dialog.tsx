import { Button, Group, Modal, Stack } from '@mantine/core';
import { readAppointment, type AppointmentView } from '@comptoir/contracts';
import { useState } from 'react';
import { appointmentTypeWords } from '../../lib/appointment-type.words';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { uiWords } from '../../ui/ui.words';
import { appointmentWords } from '../appointments.words';
import { AppointmentFacts } from './appointment-facts';
import { decideAppointmentWords } from './decide-appointment.words';
import { RescheduleForm } from './reschedule-form';
import { useVerbs } from './use-verbs';

interface AppointmentDialogProps {
  appointmentId: string;
  onClose: () => void;
}

/** One appointment with all that can be done to it now. */
export default function AppointmentDialog({ appointmentId, onClose }: AppointmentDialogProps) {
  const t = useWords(decideAppointmentWords);
  const tTitle = useWords(appointmentWords);
  const tType = useWords(appointmentTypeWords);
  const tUi = useWords(uiWords);
  const answer = useAnswer(readAppointment, { appointmentId });
  const appointment = answer.data;
  const title = appointment
    ? appointment.project
      ? t('named', { type: tType(appointment.type), project: appointment.project.label })
      : tType(appointment.type)
    : tTitle('title');
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': tUi('close') }}>
      <RefusalNote refusal={answer.error} />
      {appointment && <Decision key={appointment.version} appointment={appointment} onClose={onClose} />}
    </Modal>
  );
}

const plainVerbs = ['confirm', 'complete', 'no-show'] as const;

function Decision({ appointment, onClose }: { appointment: AppointmentView; onClose: () => void }) {
  const t = useWords(decideAppointmentWords);
  const [asking, setAsking] = useState<'reschedule' | 'cancel'>();
  const verbs = useVerbs(onClose);
  const { id, version, may } = appointment;
  const refusal = [...plainVerbs, 'cancel' as const].map((verb) => verbs[verb].refusal).find(Boolean);
  return (
    <Stack gap="sm">
      <AppointmentFacts appointment={appointment} />
      <RefusalNote refusal={refusal} />
      <Group gap="xs">
        {plainVerbs
          .filter((verb) => may.includes(verb))
          .map((verb) => (
            <Button
              key={verb}
              size="sm"
              variant={verb === 'confirm' ? 'filled' : 'default'}
              loading={verbs[verb].isPending}
              onClick={() => verbs[verb].run({ appointmentId: id }, { version })}
            >
              {t(verb)}
            </Button>
          ))}
        {may.includes('reschedule') && (
          <Button
            size="sm"
            variant="default"
            aria-expanded={asking === 'reschedule'}
            onClick={() => setAsking(asking === 'reschedule' ? undefined : 'reschedule')}
          >
            {t('reschedule')}
          </Button>
        )}
        {may.includes('cancel') &&
          (asking === 'cancel' ? (
            <Button
              size="sm"
              color="red.8"
              autoFocus
              loading={verbs.cancel.isPending}
              onClick={() => verbs.cancel.run({ appointmentId: id }, { version })}
            >
              {t('cancelSure')}
            </Button>
          ) : (
            <Button size="sm" variant="subtle" color="red" onClick={() => setAsking('cancel')}>
              {t('cancel')}
            </Button>
          ))}
      </Group>
      {asking === 'reschedule' && <RescheduleForm appointment={appointment} verb={verbs.reschedule} />}
    </Stack>
  );
}
