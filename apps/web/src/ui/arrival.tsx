import { useEffect, useRef, type ReactNode } from 'react';

const focusable = '[data-autofocus], input:not(:disabled), select, textarea, button:not(:disabled), a[href]';

/**
 * Takes the focus into a box once what is in it has been fetched. The box itself looks for something to focus when
 * it opens, and there is nothing yet.
 */
export function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const within = box.current;
    if (!within) return undefined;
    const enter = () => {
      if (within.contains(document.activeElement)) return true;
      const first = within.querySelector<HTMLElement>(focusable);
      first?.focus();
      return first !== null;
    };
    if (enter()) return undefined;
    const arriving = new MutationObserver(() => {
      if (enter()) arriving.disconnect();
    });
    arriving.observe(within, { childList: true, subtree: true });
    return () => arriving.disconnect();
  }, []);
  return <div ref={box}>{children}</div>;
}
