import { editQuote, findQuotes, readQuote, readQuoteIndicators, type QuoteView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { askKey, refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { EditPaperForm } from '../../papers/edit-paper-form';
import { useMeanwhile } from '../../papers/meanwhile/use-meanwhile';
import { editWords } from './edit.words';
import { QuoteFields } from './quote-fields';
import { quoteDraftOf, useQuoteDraft, useQuoteSummary } from './use-quote-draft';

/** Edits a draft. */
export function EditQuoteForm({ quote, onDone }: { quote: QuoteView; onDone: () => void }) {
  const t = useWords(editWords);
  const queries = useQueryClient();
  const draft = useQuoteDraft(quoteDraftOf(quote));
  const summary = useQuoteSummary();
  const save = useAsk(editQuote, {
    refreshes: [findQuotes, readQuoteIndicators],
    onDone: (saved) => {
      queries.setQueryData<QuoteView>(askKey(readQuote, { quoteId: saved.id }), saved);
      toast({ id: 'quote-done', tone: 'good', title: t('saved') });
      onDone();
    },
  });
  const meanwhile = useMeanwhile({
    paper: quote,
    stale: save.refusal?.kind === 'stale',
    load: () => api.call(readQuote, { quoteId: quote.id }),
  });
  return (
    <EditPaperForm
      save={save}
      meanwhile={meanwhile}
      mine={summary(draft)}
      theirs={meanwhile.fresh && summary(quoteDraftOf(meanwhile.fresh))}
      onSubmit={() =>
        draft.submit((content) => save.run({ quoteId: quote.id, ...content }, { version: meanwhile.version }))
      }
      onCancel={onDone}
      onReload={() => {
        refresh(queries, [readQuote]);
        onDone();
      }}
    >
      <QuoteFields draft={draft} />
    </EditPaperForm>
  );
}
