import { IconShoppingCartPlus } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { DocumentListPage } from '../../documents/find-documents/document-list-page';
import { useWords } from '../../lib/words';
import { buyOrdersName, buyOrdersNameWords } from '../../purchasing/generations/buy-orders/buy-orders-name';
import { BulkActions } from '../../sales/bulk/bulk-actions';
import { bulkActionWords } from '../../sales/bulk/bulk-actions.words';
import { orderTargetOf } from '../../sales/bulk/bulk-target';
import { useMakings } from '../../sales/bulk/makings';
import { orderList } from '../../sales/orders/find-orders/order-list';
import { ViewsMenu } from '../../sales/saved-views/views-menu';
import { useMay } from '../../session/session';
import { OnlyWith } from '../error-page';

const ExportActions = lazy(() => import('../../sales/exports/order-export/export-actions'));
const BuyOrdersAction = lazy(() => import('../../purchasing/generations/buy-orders/buy-orders-action'));
const InstallationButton = lazy(() => import('../../sales/bulk/plan-installation/installation-button'));
const BuyOrdersButton = lazy(() => import('../../purchasing/generations/buy-orders/buy-orders-button'));

export default function OrdersRoutePage() {
  return (
    <OnlyWith permission="order.read">
      <Orders />
    </OnlyWith>
  );
}

/** Rooms do not know each other: here the list of orders meets what can be done to its rows. */
function Orders() {
  const t = useWords(bulkActionWords);
  const tBuy = useWords(buyOrdersNameWords);
  const mayBuy = useMay('purchase-order.write');
  const makings = useMakings();
  return (
    <DocumentListPage
      list={orderList}
      parts={{
        actions: (offer) => (
          <>
            <BulkActions {...offer} targetOf={orderTargetOf} />
            <Suspense fallback={null}>
              <BuyOrdersAction {...offer} />
              <ExportActions name="orders" {...offer} />
            </Suspense>
          </>
        ),
        underCard: ({ key }, { target, documents }) =>
          key === 'orderable' ? (
            <Suspense fallback={null}>
              <BuyOrdersButton target={target} count={documents} />
            </Suspense>
          ) : (
            key === 'awaitingDelivery' && (
              <Suspense fallback={null}>
                <InstallationButton target={orderTargetOf(target)} documents={documents} />
              </Suspense>
            )
          ),
        views: (slot) => <ViewsMenu list="orders" slot={slot} />,
        rowActions: [
          ...makings.map(({ name, icon }) => ({ name, label: t(name), icon })),
          ...(mayBuy ? [{ name: buyOrdersName, label: tBuy('buy'), icon: IconShoppingCartPlus }] : []),
        ],
      }}
    />
  );
}
