import { quantity as wantedQuantity, type QuoteView } from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal, typedDecimal } from '../../../lib/format';

type Line = QuoteView['lines'][number];
/** A line of the quote with what orders have not taken over yet, and what is asked for of it. */
export interface Pick {
  readonly line: Line;
  readonly left: string;
  readonly ticked: boolean;
  /** As it is typed. */
  readonly quantity: string;
  readonly fault: boolean;
}
type Change = Partial<{ ticked: boolean; quantity: string }>;

/** What to take over: everything left, options aside, until somebody says otherwise. */
export function usePicks(lines: readonly Line[], left: readonly { lineId: string; left: string }[]) {
  const [changes, setChanges] = useState<Readonly<Record<string, Change>>>({});
  const picks = lines.map((line): Pick => {
    const rest = left.find(({ lineId }) => lineId === line.id)?.left ?? '0';
    const some = /[1-9]/.test(rest);
    const said = changes[line.id];
    const ticked = some && (said?.ticked ?? !line.optional);
    const quantity = said?.quantity ?? typedDecimal(rest);
    return { line, left: rest, ticked, quantity, fault: ticked && !fits(quantity, rest) };
  });
  const change = (lineId: string, part: Change) =>
    setChanges({ ...changes, [lineId]: { ...changes[lineId], ...part } });
  const taken = picks.filter(({ ticked }) => ticked);
  return { picks, change, taken, ready: taken.length > 0 && taken.every(({ fault }) => !fault) };
}

export const pickedLines = (taken: readonly Pick[]) =>
  taken.map(({ line, quantity }) => ({ lineId: line.id, quantity: parseDecimal(quantity) ?? quantity }));

function fits(typed: string, left: string): boolean {
  const decimal = parseDecimal(typed) ?? '';
  return wantedQuantity.safeParse(decimal).success && Number(decimal) <= Number(left);
}
