import { IconMailForward } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { DocumentListPage } from '../../documents/find-documents/document-list-page';
import { useWords } from '../../lib/words';
import { BulkActions } from '../../sales/bulk/bulk-actions';
import { bulkActionWords } from '../../sales/bulk/bulk-actions.words';
import { useMakings } from '../../sales/bulk/makings';
import { quoteTargetOf } from '../../sales/bulk/bulk-target';
import { quoteList } from '../../sales/quotes/find-quotes/quote-list';
import { ViewsMenu } from '../../sales/saved-views/views-menu';
import { useMay } from '../../session/session';
import { OnlyWith } from '../error-page';

const ExportActions = lazy(() => import('../../sales/exports/order-export/export-actions'));
const RemindButton = lazy(() => import('../../sales/bulk/remind/remind-button'));
const remindable: readonly string[] = ['expiring', 'expired'];

export default function QuotesRoutePage() {
  return (
    <OnlyWith permission="quote.read">
      <Quotes />
    </OnlyWith>
  );
}

/** Rooms do not know each other: here the list of quotes meets what can be done to its rows. */
function Quotes() {
  const t = useWords(bulkActionWords);
  const mayRemind = useMay('reminder.send');
  const makings = useMakings();
  return (
    <DocumentListPage
      list={quoteList}
      parts={{
        actions: (offer) => (
          <>
            <BulkActions {...offer} targetOf={quoteTargetOf} remindable />
            <Suspense fallback={null}>
              <ExportActions name="quotes" {...offer} />
            </Suspense>
          </>
        ),
        underCard: (card, target) =>
          remindable.includes(card.key) && (
            <Suspense fallback={null}>
              <RemindButton target={quoteTargetOf(target.target)} documents={target.documents} />
            </Suspense>
          ),
        figureFor: remindable,
        views: (slot) => <ViewsMenu list="quotes" slot={slot} />,
        rowActions: [
          ...(mayRemind ? [{ name: 'remind', label: t('remind'), icon: IconMailForward }] : []),
          ...makings.map(({ name, icon }) => ({ name, label: t(name), icon })),
        ],
      }}
    />
  );
}
