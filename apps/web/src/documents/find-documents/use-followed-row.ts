import { useCallback, useEffect, useRef } from 'react';

const followAfterMs = 150;

/**
 * Remembers the row that has the focus. While a preview is open it follows that row, once somebody has stopped
 * walking: each step would otherwise be a request and an entry of the address.
 */
export function useFollowedRow(preview: string | undefined, show: (documentId: string) => void) {
  const active = useRef<string>(undefined);
  const latest = useRef({ preview, show });
  useEffect(() => {
    latest.current = { preview, show };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const activate = useCallback((id: string) => {
    active.current = id;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { preview: shown, show: showNow } = latest.current;
      if (shown !== undefined && shown !== id) showNow(id);
    }, followAfterMs);
  }, []);
  return { active, activate };
}
