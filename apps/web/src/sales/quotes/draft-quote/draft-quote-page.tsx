import { Button, Group, Stack } from '@mantine/core';
import { createQuote, findQuotes, readQuoteIndicators } from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import type { Option } from '../../../ui/remote-select';
import { toast } from '../../../ui/toasts/toast-store';
import { ProjectSelect } from '../../projects/open-project/project-select';
import { editWords } from '../edit-quote/edit.words';
import { emptyLine } from '../edit-quote/line-drafts';
import { ListLink } from '../quote-page/list-link';
import { QuoteFields } from '../edit-quote/quote-fields';
import { useQuoteDraft } from '../edit-quote/use-quote-draft';
import classes from '../../../ui/paper-page.module.css';
import { pageWords } from '../quote-page/quote-page.words';

export function DraftQuotePage() {
  const t = useWords(editWords);
  const tPage = useWords(pageWords);
  const navigate = useNavigate();
  const [project, setProject] = useState<Option>();
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
    <div className={classes.page}>
      <nav className={classes.crumbs}>
        <ListLink />
      </nav>
      <h1 className={classes.title}>{t('newTitle')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (project) draft.submit((content) => create.run({ projectId: project.value, ...content }));
        }}
      >
        <Stack gap="md" mt="sm">
          <ProjectSelect value={project} onChange={setProject} />
          <QuoteFields draft={draft} />
          <RefusalNote refusal={create.refusal} />
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending} disabled={!project}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}
