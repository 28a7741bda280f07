import { generatePurchases, quantity } from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal } from '../../../lib/format';
import type { ToBuy } from './to-buy';

/** What is to be different of one line from what the review proposes. */
export interface LineChange {
  /** As typed. */
  readonly quantity?: string;
  readonly requestedOn?: string | undefined;
}
export type LineChanges = Readonly<Record<string, LineChange>>;

/** What somebody has changed in the review, by the ids of the order lines. */
export function useLineChanges() {
  const [changes, setChanges] = useState<LineChanges>({});
  const change = (orderLineId: string, part: LineChange) =>
    setChanges((all) => ({ ...all, [orderLineId]: { ...all[orderLineId], ...part } }));
  return { changes, change };
}

/** What the API would take for a quantity as typed, or would not. */
export const asked = (typed: string): string => parseDecimal(typed) ?? typed;

/** The request with the lines that were changed among those that it names, each once. */
export function withChanges(toBuy: ToBuy, changes: LineChanges): ToBuy {
  const lines = new Map(toBuy.lines?.map((line) => [line.orderLineId, line]));
  for (const [orderLineId, { quantity: typed, requestedOn }] of Object.entries(changes))
    lines.set(orderLineId, {
      ...lines.get(orderLineId),
      orderLineId,
      ...(typed !== undefined && { quantity: asked(typed) }),
      ...(requestedOn && { requestedOn }),
    });
  return lines.size === 0 ? toBuy : { ...toBuy, lines: [...lines.values()] };
}

/** Whether a quantity as typed is one, and no more than this. */
export function isAtMost(typed: string, left: string): boolean {
  const judged = quantity.safeParse(asked(typed));
  return judged.success && Number(judged.data) <= Number(left);
}

/** Whether the API takes what was typed; how much is left it judges itself. */
export const isTyped = (toBuy: ToBuy): boolean => generatePurchases.request.safeParse(toBuy).success;
