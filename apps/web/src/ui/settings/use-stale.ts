import type { Refusal } from '@comptoir/kernel';
import { useRefusalText } from '../../lib/refusals';
import { toast } from '../toasts/toast-store';

/** Somebody else was faster: says so, and reads again what they made of it. */
export function useStale(reread: () => unknown): (refusal: Refusal) => void {
  const say = useRefusalText();
  return (refusal) => {
    if (refusal.kind !== 'stale') return;
    toast({ id: 'changed-meanwhile', tone: 'bad', title: say(refusal) });
    void reread();
  };
}
