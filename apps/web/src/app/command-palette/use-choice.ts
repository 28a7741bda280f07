import { useState, type KeyboardEvent } from 'react';
import type { Finding } from './use-findings';

interface Choosing {
  /** Options are called `<id>-0`, `<id>-1`… */
  id: string;
  findings: readonly Finding[];
  /** What is chosen before anybody has moved; below zero nothing is. */
  first: number;
  run: (finding: Finding) => void;
}

/** Arrows choose among what was found, Enter does it; the field keeps the focus. */
export function useChoice({ id, findings, first, run }: Choosing) {
  const [chosen, setChosen] = useState(first);
  const at = Math.min(chosen, findings.length - 1);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && findings.length > 0) {
      event.preventDefault();
      const next = at < 0 && step < 0 ? findings.length - 1 : (at + step + findings.length) % findings.length;
      setChosen(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    const finding = findings[at];
    if (event.key === 'Enter' && finding && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(finding);
    }
  };
  return { at, press, startAgain: () => setChosen(first) };
}
