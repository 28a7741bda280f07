import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { paperWords } from '../../papers/paper.words';
import { lineText, type LineDraft } from '../../quotes/edit-quote/line-drafts';
import { editOrderWords } from './edit-order.words';

interface Summed {
  lines: readonly LineDraft[];
  plannedDelivery?: string | undefined;
  note: string;
}

/** What stands in an order, field by field, to be held against another version of it. */
export function useOrderSummary() {
  const t = useWords(editOrderWords);
  const tPaper = useWords(paperWords);
  return ({ lines, plannedDelivery, note }: Summed) => [
    { name: tPaper('lines'), values: lines.map(lineText) },
    { name: t('plannedDelivery'), values: plannedDelivery ? [formatDay(plannedDelivery)] : [] },
    { name: t('note'), values: note.trim() ? [note.trim()] : [] },
  ];
}
