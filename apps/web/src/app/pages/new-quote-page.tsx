import { DraftQuotePage } from '../../sales/quotes/draft-quote/draft-quote-page';
import { OnlyWith } from '../error-page';

export default function NewQuotePage() {
  return (
    <OnlyWith permission="quote.write">
      <DraftQuotePage />
    </OnlyWith>
  );
}
