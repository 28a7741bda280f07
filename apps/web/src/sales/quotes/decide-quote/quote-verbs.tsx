import { Button, Group } from '@mantine/core';
import {
  finalizeQuote,
  findQuotes,
  readQuote,
  readQuoteIndicators,
  reviseQuote,
  sendQuote,
  type QuoteVerb,
  type QuoteView,
} from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefusalText } from '../../../lib/refusals';
import { askKey, refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { pageWords } from '../quote-page/quote-page.words';
import { CancelDialog, ExtendDialog, RefuseDialog, SignDialog } from './quote-dialogs';

type Direct = 'finalize' | 'send' | 'revise';
const asks = { finalize: finalizeQuote, send: sendQuote, revise: reviseQuote } as const;
const order: readonly QuoteVerb[] = [
  'edit',
  'finalize',
  'send',
  'sign',
  'extend',
  'refuse',
  'revise',
  'cancel',
];
/** The next step of the usual way is the one that stands out. */
const usual: readonly QuoteVerb[] = ['finalize', 'send', 'sign'];

/** The buttons are what the server says is possible now for this person. */
export function QuoteVerbs({ quote, onEdit }: { quote: QuoteView; onEdit: () => void }) {
  const t = useWords(pageWords);
  const [open, setOpen] = useState<QuoteVerb>();
  const close = () => setOpen(undefined);
  const onDone = useKeepQuote();
  const possible = order.filter((verb) => quote.may.includes(verb));
  const primary = usual.find((verb) => possible.includes(verb));
  return (
    <Group gap="xs">
      {possible.map((verb) =>
        verb in asks ? (
          <DirectVerb key={verb} verb={verb as Direct} quote={quote} filled={verb === primary} />
        ) : (
          <Button
            key={verb}
            size="compact-md"
            variant={verb === primary ? 'filled' : 'default'}
            onClick={() => (verb === 'edit' ? onEdit() : setOpen(verb))}
          >
            {t(verb)}
          </Button>
        ),
      )}
      {open === 'sign' && <SignDialog quote={quote} onClose={close} onDone={onDone('sign')} />}
      {open === 'refuse' && <RefuseDialog quote={quote} onClose={close} onDone={onDone('refuse')} />}
      {open === 'extend' && <ExtendDialog quote={quote} onClose={close} onDone={onDone('extend')} />}
      {open === 'cancel' && <CancelDialog quote={quote} onClose={close} onDone={onDone('cancel')} />}
    </Group>
  );
}

function DirectVerb({ verb, quote, filled }: { verb: Direct; quote: QuoteView; filled: boolean }) {
  const t = useWords(pageWords);
  const say = useRefusalText();
  const keep = useKeepQuote();
  const act = useAsk(asks[verb], {
    onDone: keep(verb),
    onRefused: (refusal) => toast({ id: `refused-${verb}`, tone: 'bad', title: say(refusal) }),
  });
  return (
    <Button
      size="compact-md"
      variant={filled ? 'filled' : 'default'}
      loading={act.isPending}
      onClick={() => act.run({ quoteId: quote.id }, { version: quote.version })}
    >
      {t(verb)}
    </Button>
  );
}

/** Shows the quote as it is after the deed; a revision is another quote, so the page goes there. */
function useKeepQuote() {
  const t = useWords(pageWords);
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (verb: Exclude<QuoteVerb, 'edit'>) => (quote: QuoteView) => {
    queries.setQueryData<QuoteView>(askKey(readQuote, { quoteId: quote.id }), quote);
    refresh(queries, [readQuote, findQuotes, readQuoteIndicators]);
    toast({ id: 'quote-done', tone: 'good', title: t(`done_${verb}`) });
    if (verb === 'revise') void navigate({ to: '/ventes/devis/$quoteId', params: { quoteId: quote.id } });
  };
}
