import type { NoticeView } from '@comptoir/contracts';
import { useSlotText } from '../../lib/appointment-slot';
import { appointmentTypeWords } from '../../lib/appointment-type.words';
import { formatDay, formatInstant } from '../../lib/format';
import { hasWords, useWords } from '../../lib/words';
import { noticeTextWords } from './notice.words';

/** The sentence of a notice, from what happened and its facts. */
export function useNoticeText(): (notice: NoticeView) => string {
  const t = useWords(noticeTextWords);
  const tType = useWords(appointmentTypeWords);
  const slotText = useSlotText();
  return ({ kind, count, actor, words, facts }) => {
    const alone = facts['outcome'] === 'NOT_DECIDED' ? 'EXPORT_NOT_DECIDED' : kind;
    const { type, startsAt, expiryDate, dueOn, expectedOn, operation } = facts;
    return t(count === 1 ? alone : `${kind}s`, {
      ...facts,
      count,
      actor: actor ?? '–',
      words: operation === 'appointment' ? slotText(words ?? '') : (words ?? '–'),
      type: typeof type === 'string' && hasWords(appointmentTypeWords, type) ? tType(type) : type,
      startsAt: typeof startsAt === 'string' ? formatInstant(startsAt) : '',
      expiryDate: typeof expiryDate === 'string' ? formatDay(expiryDate) : '',
      expectedOn: typeof expectedOn === 'string' ? formatDay(expectedOn) : '',
      dueOn: typeof dueOn === 'string' ? formatDay(dueOn) : '',
    });
  };
}
