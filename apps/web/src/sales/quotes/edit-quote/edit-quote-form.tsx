import { Button, Group, Stack } from '@mantine/core';
import { editQuote, findQuotes, readQuote, readQuoteIndicators, type QuoteView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { askKey, refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { editWords } from './edit.words';
import { draftsOf } from './line-drafts';
import { QuoteFields } from './quote-fields';
import { useQuoteDraft } from './use-quote-draft';

/** Edits a draft. Should somebody else have saved it meanwhile, nothing is overwritten and what was typed stays. */
export function EditQuoteForm({ quote, onDone }: { quote: QuoteView; onDone: () => void }) {
  const t = useWords(editWords);
  const tUi = useWords(uiWords);
  const queries = useQueryClient();
  const draft = useQuoteDraft({
    lines: draftsOf(quote),
    expiryDate: quote.expiryDate ?? undefined,
    note: quote.note ?? '',
  });
  const save = useAsk(editQuote, {
    refreshes: [findQuotes, readQuoteIndicators],
    onDone: (saved) => {
      queries.setQueryData<QuoteView>(askKey(readQuote, { quoteId: saved.id }), saved);
      toast({ id: 'quote-done', tone: 'good', title: t('saved') });
      onDone();
    },
  });
  const reload = () => {
    refresh(queries, [readQuote]);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        draft.submit((content) => save.run({ quoteId: quote.id, ...content }, { version: quote.version }));
      }}
    >
      <Stack gap="md">
        <QuoteFields draft={draft} />
        <RefusalNote refusal={save.refusal} />
        <Group justify="flex-end">
          {save.refusal?.kind === 'stale' && (
            <Button variant="default" onClick={reload}>
              {t('reload')}
            </Button>
          )}
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
