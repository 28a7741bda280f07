import { useParams } from '@tanstack/react-router';
import { OrderPurchases } from '../../purchasing/purchase-orders/order-purchases/order-purchases';
import { PrintDocument } from '../../sales/exports/order-export/print-document';
import { OrderPage } from '../../sales/orders/order-page/order-page';
import { OnlyWith } from '../error-page';
import { ProjectMakings } from '../project/make/project-makings';

export default function OrderRoutePage() {
  const { orderId } = useParams({ from: '/ventes/commandes/$orderId' });
  return (
    <OnlyWith permission="order.read">
      <OrderPage
        key={orderId}
        orderId={orderId}
        deeds={({ id, project, store, ...people }) => (
          <>
            <ProjectMakings project={project} storeId={store.id} people={people} />
            <PrintDocument list="orders" id={id} />
          </>
        )}
        purchases={({ orderability }) => (
          <OrderPurchases orderId={orderId} buyable={orderability.ordered !== 'FULL'} />
        )}
      />
    </OnlyWith>
  );
}
