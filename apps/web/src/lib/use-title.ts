import { useEffect } from 'react';

/** « Devis (214) – Ventes – Comptoir ». */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, 'Comptoir'].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
