import {
  readProjectPapers,
  type OrderStatus,
  type ProjectPaper,
  type QuoteStatus,
} from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay } from '../../lib/format';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { OrderStatusIcon } from '../../sales/orders/order-icons';
import { StatusIcon } from '../../sales/quotes/quote-icons';
import { useMay } from '../../session/session';
import { Amount } from '../../ui/amount';
import page from '../../ui/paper-page.module.css';
import { Loaded } from './loaded';
import { projectPageWords } from './project.words';

/** The papers of the project in the order in which they came about, each with the one that it took over. */
export function ProjectPapers({ projectId }: { projectId: string }) {
  const t = useWords(projectPageWords);
  const answer = useAnswer(readProjectPapers, { projectId }, { staleTime: 10_000 });
  const papers = answer.data?.items ?? [];
  const numberOf = (paper: ProjectPaper | undefined) => paper?.number ?? t('draft');
  const mayOrder = useMay('order.write');
  return (
    <>
      {mayOrder && (
        <p>
          <Link to="/ventes/commandes/nouvelle" search={{ project: projectId }}>
            {t('newOrder')}
          </Link>
        </p>
      )}
      <Loaded answer={answer} empty={papers.length === 0 ? t('noPapers') : undefined}>
        <div className={page.scroll}>
          <table className={page.lines}>
            <thead>
              <tr>
                <th scope="col">{t('date')}</th>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col" className={page.end}>
                  {t('amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <tr key={paper.id}>
                  <td>{formatDay(paper.createdOn)}</td>
                  <td>
                    {t(paper.type === 'QUOTE' ? 'quote' : 'order')}{' '}
                    <PaperLink paper={paper}>{numberOf(paper)}</PaperLink>
                    {paper.takenFrom && (
                      <div className={page.soft}>
                        {t('takenFrom', {
                          number: numberOf(papers.find(({ id }) => id === paper.takenFrom)),
                        })}
                      </div>
                    )}
                  </td>
                  <td>
                    {paper.type === 'QUOTE' ? (
                      <StatusIcon status={paper.status as QuoteStatus} />
                    ) : (
                      <OrderStatusIcon status={paper.status as OrderStatus} />
                    )}
                  </td>
                  <td className={page.end}>
                    <Amount value={paper.amountInclTax} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Loaded>
    </>
  );
}

function PaperLink({ paper: { type, id }, children }: { paper: ProjectPaper; children: ReactNode }) {
  return type === 'QUOTE' ? (
    <Link to="/ventes/devis/$quoteId" params={{ quoteId: id }}>
      {children}
    </Link>
  ) : (
    <Link to="/ventes/commandes/$orderId" params={{ orderId: id }}>
      {children}
    </Link>
  );
}
