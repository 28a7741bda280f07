import { Suspense, lazy } from 'react';
import { DocumentListPage } from '../../documents/find-documents/document-list-page';
import { useWords } from '../../lib/words';
import { allPapers } from '../../sales/all-papers/find-papers/all-papers';
import { bulkActionWords } from '../../sales/bulk/bulk-actions.words';
import { useMakings } from '../../sales/bulk/makings';
import { ViewsMenu } from '../../sales/saved-views/views-menu';
import { OnlyWith } from '../error-page';

const AllPapersActions = lazy(() => import('./all-papers-actions'));

export default function AllPapersRoutePage() {
  return (
    <OnlyWith permission={['quote.read', 'order.read']}>
      <AllPapers />
    </OnlyWith>
  );
}

/** Rooms do not know each other: here the list of all papers meets what can be done to its rows. */
function AllPapers() {
  const t = useWords(bulkActionWords);
  const makings = useMakings();
  return (
    <DocumentListPage
      list={allPapers}
      parts={{
        actions: (offer) => (
          <Suspense fallback={null}>
            <AllPapersActions {...offer} />
          </Suspense>
        ),
        views: (slot) => <ViewsMenu list="papers" slot={slot} />,
        rowActions: makings.map(({ name, icon }) => ({ name, label: t(name), icon })),
      }}
    />
  );
}
