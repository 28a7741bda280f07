import { Button, Group, Stack } from '@mantine/core';
import { editQuote, findQuotes, readQuote, readQuoteIndicators, type QuoteView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { askKey, refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { MeanwhileNote } from '../../papers/meanwhile/meanwhile-note';
import { useMeanwhile } from '../../papers/meanwhile/use-meanwhile';
import { editWords } from './edit.words';
import { QuoteFields } from './quote-fields';
import { quoteDraftOf, useQuoteDraft, useQuoteSummary } from './use-quote-draft';

/** Edits a draft. Should somebody else have saved it meanwhile, nothing is overwritten and what was typed stays. */
export function EditQuoteForm({ quote, onDone }: { quote: QuoteView; onDone: () => void }) {
  const t = useWords(editWords);
  const tUi = useWords(uiWords);
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
  const reload = () => {
    refresh(queries, [readQuote]);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        draft.submit((content) =>
          save.run({ quoteId: quote.id, ...content }, { version: meanwhile.version }),
        );
      }}
    >
      <Stack gap="md">
        <QuoteFields draft={draft} />
        <MeanwhileNote
          meanwhile={meanwhile}
          mine={summary(draft)}
          theirs={meanwhile.fresh && summary(quoteDraftOf(meanwhile.fresh))}
          onReload={reload}
        />
        {!meanwhile.stale && <RefusalNote refusal={save.refusal} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {tUi('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
