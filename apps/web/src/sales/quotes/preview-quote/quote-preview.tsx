import { readQuote } from '@comptoir/contracts';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMailOff } from '@tabler/icons-react';
import { formatDay, formatQuantity } from '../../../lib/format';
import { useAnswer, useRefreshOn } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { IconText } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { StatusIcon, ValidityIcon } from '../quote-icons';
import { pageWords } from '../quote-page/quote-page.words';
import { quoteWords } from '../quote.words';
import { Fact } from '../../../ui/fact';
import classes from '../../../ui/paper-preview.module.css';
import { paperWords } from '../../papers/paper.words';
import { HoldIcon } from '../../projects/project-icons';
import { projectWords } from '../../projects/project.words';

/** One quote beside the list: what one needs before calling the customer. */
export default function QuotePreview({ documentId }: { documentId: string }) {
  const t = useWords(pageWords);
  const tPaper = useWords(paperWords);
  const tProject = useWords(projectWords);
  const tQuote = useWords(quoteWords);
  const {
    data: quote,
    error,
    isPlaceholderData,
  } = useAnswer(readQuote, { quoteId: documentId }, { keepPrevious: true, staleTime: 10_000 });
  useRefreshOn(/quote|project/, [readQuote]);
  if (error) return <RefusalNote refusal={error} />;
  if (!quote) return <Skeleton height={180} m="sm" />;
  const { customer, project } = quote;
  return (
    <article className={classes.preview} aria-busy={isPlaceholderData} aria-label={t('preview')}>
      <h2 className={classes.title}>
        <Link to="/ventes/devis/$quoteId" params={{ quoteId: quote.id }}>
          {quote.number ?? tQuote('draftName')}
        </Link>
      </h2>
      <div className={classes.states}>
        <StatusIcon status={quote.status} />
        {quote.validity !== null && quote.validity !== 'SIGNED' && <ValidityIcon quote={quote} />}
      </div>
      <dl className={classes.facts}>
        <Fact name={tPaper('customer')}>
          {customer.name}
          {customer.email ? (
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          ) : (
            <IconText icon={IconMailOff} tone="warn" name={tPaper('noEmail')}>
              {tPaper('noEmail')}
            </IconText>
          )}
          {customer.phone && <a href={`tel:${customer.phone.replace(/\s/g, '')}`}>{customer.phone}</a>}
        </Fact>
        <Fact name={tPaper('project')}>
          <span>
            <HoldIcon hold={project.hold} /> {project.label}
          </span>
          <span className={classes.soft}>
            {project.number} · {tProject(project.stage)}
          </span>
        </Fact>
        <Fact name={tPaper('store')}>
          {quote.store.name}
          {quote.salesperson && <span className={classes.soft}>{quote.salesperson.name}</span>}
        </Fact>
        <Fact name={t('createdOn')}>{formatDay(quote.createdOn)}</Fact>
        {quote.expiryDate && <Fact name={t('expiryDate')}>{formatDay(quote.expiryDate)}</Fact>}
        {quote.lastRemindedOn && <Fact name={t('lastRemindedOn')}>{formatDay(quote.lastRemindedOn)}</Fact>}
        <Fact name={tPaper('totalInclTax')}>
          <b>
            <Amount value={quote.amountInclTax} />
          </b>
        </Fact>
      </dl>
      <h3 className={classes.subtitle}>{tPaper('lines')}</h3>
      <ul className={classes.lines}>
        {quote.lines.map((line) => (
          <li key={line.id}>
            <span>
              {formatQuantity(line.quantity)} × {line.label}
            </span>
            <Amount value={line.total} shape="bare" />
          </li>
        ))}
        {quote.lines.length === 0 && <li className={classes.soft}>{tPaper('noLines')}</li>}
      </ul>
      {quote.note && <p className={classes.note}>{quote.note}</p>}
    </article>
  );
}
