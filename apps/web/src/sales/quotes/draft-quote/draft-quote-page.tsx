import { createQuote, findQuotes, readQuoteIndicators } from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { NewPaperPage } from '../../papers/new-paper-page';
import { editWords } from '../edit-quote/edit.words';
import { emptyLine } from '../edit-quote/line-drafts';
import { ListLink } from '../quote-page/list-link';
import { QuoteFields } from '../edit-quote/quote-fields';
import { useQuoteDraft } from '../edit-quote/use-quote-draft';
import { pageWords } from '../quote-page/quote-page.words';

export function DraftQuotePage() {
  const t = useWords(editWords);
  const tPage = useWords(pageWords);
  const navigate = useNavigate();
  const [first] = useState(() => [emptyLine()]);
  const draft = useQuoteDraft({ lines: first, expiryDate: undefined, note: '' });
  const create = useAsk(createQuote, {
    refreshes: [findQuotes, readQuoteIndicators],
    onDone: (quote) => {
      toast({ id: 'quote-done', tone: 'good', title: t('created') });
      void navigate({ to: '/ventes/devis/$quoteId', params: { quoteId: quote.id }, replace: true });
    },
  });
  useTitle(t('newTitle'), tPage('quotes'));
  return (
    <NewPaperPage
      crumb={<ListLink />}
      title={t('newTitle')}
      create={create}
      createLabel={t('create')}
      onCreate={(project) => draft.submit((content) => create.run({ projectId: project, ...content }))}
    >
      <QuoteFields draft={draft} />
    </NewPaperPage>
  );
}
