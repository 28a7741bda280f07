import { useState } from 'react';
import { lineInputOf, type LineDraft, type LineField } from './line-drafts';

/** What is being typed into a quote; faults show once somebody has tried to save. */
export function useQuoteDraft(initial: { lines: LineDraft[]; expiryDate: string | undefined; note: string }) {
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
