import { formatDayShort } from './format';
import { dayOf, timeOf } from './today';
import { defineWords, useWords } from './words';

const clashWords = defineWords('clashes', {
  taken: [
    '{{attendee}} est déjà pris le {{day}} de {{from}} à {{to}}',
    '{{attendee}} is taken on {{day}} from {{from}} to {{to}}',
  ],
  by: ['{{taken}} ({{project}})', '{{taken}} ({{project}})'],
});

interface Clash {
  attendee: string;
  startsAt: string;
  endsAt: string;
  /** Null where it lies out of the reader's reach. */
  project: string | null;
}

/** « J. Durand est déjà pris le 02/12 de 10:00 à 11:00 (Cuisine Petit) ». */
export function useClashText(): (clash: Clash) => string {
  const t = useWords(clashWords);
  return ({ attendee, startsAt, endsAt, project }) => {
    const taken = t('taken', {
      attendee,
      day: formatDayShort(dayOf(startsAt)),
      from: timeOf(startsAt),
      to: timeOf(endsAt),
    });
    return project === null ? taken : t('by', { taken, project });
  };
}
