import { Button } from '@mantine/core';
import type { QuoteView } from '@comptoir/contracts';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../../lib/words';
import { carryOverWords } from './carry-over.words';

const CarryOverDialog = lazy(() => import('./carry-over-dialog'));

/** « Passer en commande… », where the server says that this person may. */
export function CarryOverButton({ quote }: { quote: QuoteView }) {
  const t = useWords(carryOverWords);
  const [open, setOpen] = useState(false);
  if (!quote.may.includes('carryOver')) return null;
  return (
    <>
      <Button size="compact-md" onClick={() => setOpen(true)}>
        {t('carryOver')}
      </Button>
      <Suspense fallback={null}>
        {open && <CarryOverDialog quote={quote} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
