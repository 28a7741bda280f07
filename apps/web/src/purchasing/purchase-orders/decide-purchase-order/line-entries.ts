import type { AnyAsk, InputOf, PurchaseOrderView } from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal } from '../../../lib/format';

/** What is typed for one line: decimals with comma or point, as pasted. */
export interface LineEntry {
  lineId: string;
  quantity: string;
  unitPrice: string;
  expectedOn: string | undefined;
  supplierReference: string;
  priceOnly: boolean;
}
export type EntryField = Exclude<keyof LineEntry, 'lineId'>;
type Line = PurchaseOrderView['lines'][number];

const blank = { quantity: '', unitPrice: '', expectedOn: undefined, supplierReference: '', priceOnly: false };

/** One entry for each line, beginning with what `start` says. */
export function useLineEntries(lines: readonly Line[], start: (line: Line) => Partial<LineEntry>) {
  const [entries, setEntries] = useState<readonly LineEntry[]>(() =>
    lines.map((line) => ({ ...blank, ...start(line), lineId: line.id })),
  );
  const change = (lineId: string, part: Partial<LineEntry>) =>
    setEntries(entries.map((entry) => (entry.lineId === lineId ? { ...entry, ...part } : entry)));
  const remove = (lineId: string) => setEntries(entries.filter((entry) => entry.lineId !== lineId));
  return { entries, change, remove };
}

/** A decimal as the contract wants it, or what was typed where it is none. */
export const decimal = (typed: string): string => parseDecimal(typed) ?? typed;

/** Entries that say how much. */
export const filled = (entries: readonly LineEntry[]): LineEntry[] =>
  entries.filter(({ quantity }) => /[1-9]/.test(quantity));

/** How much is left of a quantity; quantities are exact to the thousandth. */
export const leftOf = (whole: string, done: string): string =>
  String(Math.max(0, thousandths(whole) - thousandths(done)) / 1_000);

const thousandths = (quantity: string): number => Math.round(Number(quantity) * 1_000);

/** Sends what the contract takes; the fields that it does not take are named, those of lines with the line's id. */
export function useChecked<A extends AnyAsk>(ask: A, send: (input: InputOf<A>) => void) {
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const submit = (input: InputOf<A> & { lines?: readonly { lineId: string }[] }) => {
    const judged = ask.request.safeParse(input);
    const issues = judged.success ? [] : judged.error.issues;
    setFaults(
      new Set(
        issues.map(({ path: [first, index, field] }) =>
          first === 'lines' && typeof index === 'number'
            ? faultOf(input.lines?.[index]?.lineId, String(field))
            : String(first),
        ),
      ),
    );
    if (judged.success) send(input);
  };
  return { faults, submit };
}

export const faultOf = (lineId: string | undefined, field: string): string => `${lineId} ${field}`;
