import { Suspense, lazy } from 'react';
import { DocumentListPage } from '../../documents/find-documents/document-list-page';
import { purchaseOrderList } from '../../purchasing/purchase-orders/find-purchase-orders/purchase-order-list';
import { ViewsMenu } from '../../sales/saved-views/views-menu';
import { OnlyWith } from '../error-page';

const ExportActions = lazy(() => import('../../sales/exports/order-export/export-actions'));
const PurchaseOrderActions = lazy(
  () => import('../../purchasing/purchase-orders/decide-many/purchase-order-actions'),
);

export default function PurchaseOrdersRoutePage() {
  return (
    <OnlyWith permission="purchase-order.read">
      <DocumentListPage
        list={purchaseOrderList}
        parts={{
          actions: (offer) => (
            <Suspense fallback={null}>
              <PurchaseOrderActions {...offer} />
              <ExportActions name="purchase-orders" {...offer} />
            </Suspense>
          ),
          views: (slot) => <ViewsMenu list="purchase-orders" slot={slot} />,
        }}
      />
    </OnlyWith>
  );
}
