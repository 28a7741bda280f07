import { Badge, Group, Stack } from '@mantine/core';
import { readQuote, type QuoteView } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { IconMailOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { formatDay } from '../../../lib/format';
import { useAnswer, useRefreshOn } from '../../../lib/use-ask';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { PagePending } from '../../../ui/page-pending';
import { IconText } from '../../../ui/icon-text';
import { QuoteVerbs } from '../decide-quote/quote-verbs';
import { EditQuoteForm } from '../edit-quote/edit-quote-form';
import { StatusIcon, ValidityIcon } from '../quote-icons';
import { carriedIntoText } from '../carried-into-text';
import { quoteWords } from '../quote.words';
import { ListLink } from './list-link';
import { Fact } from '../../../ui/fact';
import classes from '../../../ui/paper-page.module.css';
import { PaperLines } from '../../papers/paper-lines';
import { paperWords } from '../../papers/paper.words';
import { HoldIcon } from '../../projects/project-icons';
import { projectWords } from '../../projects/project.words';
import { pageWords } from './quote-page.words';

interface QuotePageProps {
  quoteId: string;
  /** What later papers can do with it, which is their room's. */
  deeds: (quote: QuoteView) => ReactNode;
}

export function QuotePage({ quoteId, deeds }: QuotePageProps) {
  const t = useWords(pageWords);
  const tPaper = useWords(paperWords);
  const [editing, setEditing] = useState(false);
  const answer = useAnswer(readQuote, { quoteId }, { stays: editing });
  const quote = answer.data;
  useTitle(quote ? (quote.number ?? t('draftTitle')) : t('quotes'), t('quotes'));
  // While somebody edits, nothing changes under their hands: saving tells them.
  useRefreshOn(/quote/, [readQuote], editing);
  if (!quote) return <PagePending answer={answer} />;
  return (
    <article className={classes.page}>
      <nav className={classes.crumbs}>
        <ListLink />
      </nav>
      <header className={classes.head}>
        <h1 className={classes.title}>
          {quote.number ? t('title', { number: quote.number }) : t('draftTitle')}
        </h1>
        <StatusIcon status={quote.status} />
        {quote.validity !== null && quote.validity !== 'SIGNED' && <ValidityIcon quote={quote} />}
        {quote.revision > 1 && <Badge variant="default">{t('revision', { revision: quote.revision })}</Badge>}
        <span className={classes.spacer} />
        {!editing && deeds(quote)}
        {!editing && <QuoteVerbs quote={quote} onEdit={() => setEditing(true)} />}
      </header>
      <Chain quote={quote} />
      <Facts quote={quote} />
      {editing ? (
        <EditQuoteForm quote={quote} onDone={() => setEditing(false)} />
      ) : (
        <PaperLines paper={quote} />
      )}
      {!editing && quote.note && (
        <section>
          <h2 className={classes.subtitle}>{tPaper('note')}</h2>
          <p className={classes.note}>{quote.note}</p>
        </section>
      )}
    </article>
  );
}

function Chain({ quote }: { quote: QuoteView }) {
  const t = useWords(pageWords);
  const tQuote = useWords(quoteWords);
  const link = (to: { id: string; number: string | null }, key: 'revises' | 'supersededBy') => (
    <Link to="/ventes/devis/$quoteId" params={{ quoteId: to.id }}>
      {t(key, { number: to.number ?? tQuote('draftName') })}
    </Link>
  );
  if (!quote.revises && !quote.supersededBy && quote.successors.length === 0) return null;
  return (
    <Group gap="md" className={classes.chain}>
      {quote.revises && link(quote.revises, 'revises')}
      {quote.supersededBy && link(quote.supersededBy, 'supersededBy')}
      {quote.successors.map((successor) => (
        <Link key={successor.id} to="/ventes/commandes/$orderId" params={{ orderId: successor.id }}>
          {carriedIntoText([successor], quote.carryOver, tQuote)}
        </Link>
      ))}
    </Group>
  );
}

function Facts({ quote }: { quote: QuoteView }) {
  const t = useWords(pageWords);
  const tPaper = useWords(paperWords);
  const tProject = useWords(projectWords);
  const { customer, project } = quote;
  const day = (value: string | null) => (value ? formatDay(value) : undefined);
  return (
    <dl className={classes.facts}>
      <Fact name={tPaper('project')}>
        <Link to="/projets/$projectId" params={{ projectId: project.id }}>
          {project.label}
        </Link>{' '}
        <span className={classes.soft}>{project.number}</span> <HoldIcon hold={project.hold} />
      </Fact>
      <Fact name={tPaper('customer')}>
        <Stack gap={0}>
          <span>{customer.name}</span>
          {customer.email ? (
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          ) : (
            <IconText icon={IconMailOff} tone="warn" name={tPaper('noEmail')}>
              {tPaper('noEmail')}
            </IconText>
          )}
          {customer.phone && <a href={`tel:${customer.phone.replace(/\s/g, '')}`}>{customer.phone}</a>}
        </Stack>
      </Fact>
      <Fact name={tPaper('store')}>{quote.store.name}</Fact>
      <Fact name={tPaper('salesperson')}>{quote.salesperson?.name}</Fact>
      <Fact name={tPaper('stage')}>{tProject(project.stage)}</Fact>
      <Fact name={t('createdOn')}>{day(quote.createdOn)}</Fact>
      <Fact name={t('sentOn')}>{day(quote.sentOn)}</Fact>
      <Fact name={t('expiryDate')}>{day(quote.expiryDate)}</Fact>
      <Fact name={t('signedOn')}>{day(quote.signedOn)}</Fact>
      <Fact name={t('signedByCustomer')}>{quote.customerSignature?.name}</Fact>
      <Fact name={t('refusedOn')}>{day(quote.refusedOn)}</Fact>
      <Fact name={tPaper('reason')}>{quote.reason}</Fact>
      <Fact name={t('lastRemindedOn')}>{day(quote.lastRemindedOn)}</Fact>
    </dl>
  );
}
