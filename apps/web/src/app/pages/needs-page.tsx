import { Suspense, lazy } from 'react';
import { NeedsPage } from '../../purchasing/needs/find-needs/needs-page';
import { OnlyWith } from '../error-page';

const ExportNeeds = lazy(() => import('../../sales/exports/order-export/export-needs'));

export default function NeedsRoutePage() {
  return (
    <OnlyWith permission="purchase-order.read">
      <NeedsPage
        actions={(shown) => (
          <Suspense fallback={null}>
            <ExportNeeds {...shown} />
          </Suspense>
        )}
      />
    </OnlyWith>
  );
}
