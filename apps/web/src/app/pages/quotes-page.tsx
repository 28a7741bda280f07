import { BulkActions } from '../../sales/bulk/bulk-actions';
import { RemindButton } from '../../sales/bulk/remind/remind-button';
import { QuoteListPage } from '../../sales/quotes/find-quotes/quote-list-page';
import { OnlyWith } from '../error-page';

/** Rooms do not know each other: here the list of quotes meets the operations on a selection. */
export default function QuotesRoutePage() {
  return (
    <OnlyWith permission="quote.read">
      <QuoteListPage
        actions={(offer) => <BulkActions {...offer} />}
        remind={(target) => <RemindButton target={target} />}
      />
    </OnlyWith>
  );
}
