import { useWords } from '../../../lib/words';
import type { BulkTarget } from '../bulk-target';
import { useFrozenSelection, useOrderPreview, type OrderOf } from '../use-bulk-order';
import { useStartOrder } from '../use-start-order';
import { appointmentDialogWords } from './appointment-dialog.words';
import { appointmentOf, type Appointment, type AppointmentDraft } from './appointment-draft';

/** What the server makes of a draft on a selection, and what starts it. */
export function useAppointmentOrder(target: BulkTarget, draft: AppointmentDraft, onClose: () => void) {
  const t = useWords(appointmentDialogWords);
  const appointment = appointmentOf(draft);
  const selection = useFrozenSelection(target);
  const orderOf = (wanted: Appointment | undefined): OrderOf<'appointment'> | undefined =>
    selection.data && wanted && { kind: 'appointment', selectionId: selection.data.id, appointment: wanted };
  // Its words change nothing in who gets one: they are left out of the question.
  const preview = useOrderPreview(orderOf(appointment && { ...appointment, detail: null }));
  const count = appointment ? (preview.data?.willDo ?? 0) : 0;
  const create = useStartOrder({
    titleOf: ({ total }) => t('started', { count: preview.data?.willDo ?? total }),
    onClose,
  });
  const order = orderOf(appointment);
  return {
    selection: selection.data,
    several: (selection.data?.projects ?? 0) > 1,
    /** Undefined while something is missing. */
    preview: appointment && preview.data,
    count,
    refusal: create.refusal ?? preview.error ?? selection.error,
    submit: {
      label: t('plan', { count }),
      ready: order !== undefined && count > 0,
      busy: create.isPending || (order !== undefined && preview.isLoading),
      act: () => {
        if (order) create.run(order);
      },
    },
  };
}
