import type { NoticeView } from '@comptoir/contracts';
import { dayOf } from '../../lib/today';

export interface NoticePlace {
  to: string;
  search?: Readonly<Record<string, string>>;
}

/** The page on which one sees what a notice speaks of; a job has no page of its own. */
export function placeOf({ kind, count, aboutId, project, facts }: NoticeView): NoticePlace | undefined {
  switch (kind) {
    case 'QUOTE_EXPIRING':
    case 'QUOTE_EXPIRED':
      return count === 1
        ? { to: `/ventes/devis/${aboutId}` }
        : { to: '/ventes/devis', search: { validity: kind === 'QUOTE_EXPIRED' ? 'expired' : 'expiring' } };
    case 'MENTION':
    case 'COMMENT':
      return project ? { to: `/projets/${project.id}`, search: { part: 'exchanges' } } : undefined;
    case 'TASK_ASSIGNED':
      return { to: '/taches', search: count === 1 ? { task: aboutId } : {} };
    case 'APPOINTMENT_PLANNED':
    case 'APPOINTMENT_MOVED':
    case 'APPOINTMENT_CANCELLED':
    case 'GOODS_LATE':
      return {
        to: '/agenda',
        search: {
          ...(typeof facts['startsAt'] === 'string' ? { day: dayOf(facts['startsAt']) } : {}),
          ...(count === 1 ? { appointment: aboutId } : {}),
        },
      };
    default:
      return undefined;
  }
}
