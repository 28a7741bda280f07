import type { QuoteView } from '@comptoir/contracts';
import { useState } from 'react';
import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { editWords } from './edit.words';
import { draftsOf, lineInputOf, lineText, type LineDraft, type LineField } from './line-drafts';

interface QuoteDraft {
  readonly lines: LineDraft[];
  readonly expiryDate: string | undefined;
  readonly note: string;
}

/** What is being typed into a quote; faults show once somebody has tried to save. */
export function useQuoteDraft(initial: QuoteDraft) {
  const [lines, setLines] = useState(initial.lines);
  const [expiryDate, setExpiryDate] = useState(initial.expiryDate);
  const [note, setNote] = useState(initial.note);
  const [tried, setTried] = useState(false);
  const judged = lines.map((line) => ({ key: line.key, ...lineInputOf(line) }));
  const sound = judged.every(({ faults }) => faults.length === 0);
  const faults = new Map<string, readonly LineField[]>(
    tried ? judged.map((line) => [line.key, line.faults]) : [],
  );
  const content = {
    lines: judged.map(({ input }) => input),
    expiryDate: expiryDate ?? null,
    note: note.trim() || null,
  };
  const submit = (save: (sent: typeof content) => void) => {
    setTried(true);
    if (sound) save(content);
  };
  return { lines, setLines, expiryDate, setExpiryDate, note, setNote, faults, submit };
}

export const quoteDraftOf = (quote: QuoteView): QuoteDraft => ({
  lines: draftsOf(quote),
  expiryDate: quote.expiryDate ?? undefined,
  note: quote.note ?? '',
});

/** What stands in a quote, field by field, to be held against another version of it. */
export function useQuoteSummary() {
  const t = useWords(editWords);
  return ({ lines, expiryDate, note }: QuoteDraft) => [
    { name: t('lines'), values: lines.map(lineText) },
    { name: t('expiryDate'), values: expiryDate ? [formatDay(expiryDate)] : [] },
    { name: t('note'), values: note.trim() ? [note.trim()] : [] },
  ];
}
