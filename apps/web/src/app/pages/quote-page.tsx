import { useParams } from '@tanstack/react-router';
import { CarryOverButton } from '../../sales/orders/carry-over-quote/carry-over-button';
import { QuotePage } from '../../sales/quotes/quote-page/quote-page';
import { OnlyWith } from '../error-page';
import { ProjectMakings } from '../project/make/project-makings';

export default function QuoteRoutePage() {
  const { quoteId } = useParams({ from: '/ventes/devis/$quoteId' });
  return (
    <OnlyWith permission="quote.read">
      <QuotePage
        key={quoteId}
        quoteId={quoteId}
        deeds={(quote) => (
          <>
            <ProjectMakings project={quote.project} storeId={quote.store.id} people={quote} />
            <CarryOverButton quote={quote} />
          </>
        )}
      />
    </OnlyWith>
  );
}
