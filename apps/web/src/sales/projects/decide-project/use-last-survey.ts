import { findAppointments } from '@comptoir/contracts';
import { dayIn, type Day } from '@comptoir/kernel';
import { useAnswer } from '../../../lib/use-ask';
import { useMay } from '../../../session/session';

/** The day of the last survey appointment that took place. */
export function useLastSurvey(projectId: string): Day | undefined {
  const enabled = useMay('appointment.read');
  const { data } = useAnswer(
    findAppointments,
    { projectId, type: ['SURVEY'], state: ['COMPLETED'], sort: '-startsAt', limit: 1 },
    { enabled },
  );
  const [last] = data?.items ?? [];
  return last && dayIn('Europe/Paris', new Date(last.startsAt));
}
