import type { editOrder, InputOf, OrderView } from '@comptoir/contracts';
import { useState } from 'react';
import { draftsOf, lineInputOf, type LineDraft, type LineField } from '../../quotes/edit-quote/line-drafts';

export type OrderContent = Omit<InputOf<typeof editOrder>, 'orderId'>;

/** What is being typed into an order; faults show once somebody has tried to save. */
export function useOrderDraft(initial: { lines: LineDraft[]; plannedDelivery?: string; note: string }) {
  const [lines, setLines] = useState(initial.lines);
  const [plannedDelivery, setPlannedDelivery] = useState(initial.plannedDelivery);
  const [note, setNote] = useState(initial.note);
  const [tried, setTried] = useState(false);
  const judged = lines.map((line) => ({ key: line.key, ...lineInputOf(line) }));
  const sound = judged.every(({ faults }) => faults.length === 0);
  const faults = new Map<string, readonly LineField[]>(
    tried ? judged.map((line) => [line.key, line.faults]) : [],
  );
  const content: OrderContent = {
    lines: lines.map(orderLineOf),
    plannedDelivery: plannedDelivery ?? null,
    note: note.trim() || null,
  };
  const submit = (save: (sent: OrderContent) => void) => {
    setTried(true);
    if (sound) save(content);
  };
  return { lines, setLines, plannedDelivery, setPlannedDelivery, note, setNote, faults, submit };
}

export const orderDraftOf = (order: OrderView) => ({
  lines: draftsOf(order),
  ...(order.plannedDelivery ? { plannedDelivery: order.plannedDelivery } : {}),
  note: order.note ?? '',
});

/** A line that the order has keeps its article; a new one says it. */
function orderLineOf(draft: LineDraft): OrderContent['lines'][number] {
  const { optional: _, articleId, ...input } = lineInputOf(draft).input;
  if (draft.id !== undefined) return { ...input, id: draft.id };
  return articleId === undefined ? input : { ...input, articleId };
}
