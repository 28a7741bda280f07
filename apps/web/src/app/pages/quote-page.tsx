import { useParams } from '@tanstack/react-router';
import { QuotePage } from '../../sales/quotes/quote-page/quote-page';
import { OnlyWith } from '../error-page';

export default function QuoteRoutePage() {
  const { quoteId } = useParams({ from: '/ventes/devis/$quoteId' });
  return (
    <OnlyWith permission="quote.read">
      <QuotePage key={quoteId} quoteId={quoteId} />
    </OnlyWith>
  );
}
