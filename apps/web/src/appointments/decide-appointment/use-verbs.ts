import {
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  findAppointments,
  missAppointment,
  readAppointment,
  readAppointmentFigures,
  rescheduleAppointment,
  type AppointmentView,
} from '@comptoir/contracts';
import { appointmentTypeWords } from '../../lib/appointment-type.words';
import { useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { toast } from '../../ui/toasts/toast-store';
import { appointmentWords } from '../appointments.words';
import { decideAppointmentWords } from './decide-appointment.words';

/** What can be done to an appointment; the server says which of it now. */
export function useVerbs(onDone: () => void) {
  const t = useWords(decideAppointmentWords);
  const tState = useWords(appointmentWords);
  const tType = useWords(appointmentTypeWords);
  const options = {
    refreshes: [findAppointments, readAppointment, readAppointmentFigures],
    onDone: ({ id, type, state }: AppointmentView) => {
      toast({
        id: `appointment-${id}`,
        tone: 'good',
        title: t('done', { type: tType(type), state: tState(state) }),
      });
      onDone();
    },
  };
  return {
    confirm: useAsk(confirmAppointment, options),
    complete: useAsk(completeAppointment, options),
    'no-show': useAsk(missAppointment, options),
    cancel: useAsk(cancelAppointment, options),
    reschedule: useAsk(rescheduleAppointment, options),
  };
}
export type Verbs = ReturnType<typeof useVerbs>;
