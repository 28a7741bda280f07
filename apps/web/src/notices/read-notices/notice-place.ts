import type { NoticeView } from '@comptoir/contracts';

export interface NoticePlace {
  to: string;
  search?: Readonly<Record<string, string>>;
}

/** The page on which one sees what a notice speaks of; a job has no page of its own. */
export function placeOf({ kind, count, aboutId, project }: NoticeView): NoticePlace | undefined {
  switch (kind) {
    case 'QUOTE_EXPIRING':
    case 'QUOTE_EXPIRED':
      return count === 1
        ? { to: `/ventes/devis/${aboutId}` }
        : { to: '/ventes/devis', search: { validity: kind === 'QUOTE_EXPIRED' ? 'expired' : 'expiring' } };
    case 'MENTION':
    case 'COMMENT':
      return project?.number ? { to: '/ventes/devis', search: { q: project.number } } : undefined;
    case 'TASK_ASSIGNED':
      return { to: '/taches' };
    default:
      return undefined;
  }
}
