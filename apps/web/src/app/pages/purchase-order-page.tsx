import { useParams } from '@tanstack/react-router';
import { PurchaseOrderPage } from '../../purchasing/purchase-orders/purchase-order-page/purchase-order-page';
import { OnlyWith } from '../error-page';

export default function PurchaseOrderRoutePage() {
  const { purchaseOrderId } = useParams({ from: '/achats/commandes-fournisseurs/$purchaseOrderId' });
  return (
    <OnlyWith permission="purchase-order.read">
      <PurchaseOrderPage key={purchaseOrderId} purchaseOrderId={purchaseOrderId} />
    </OnlyWith>
  );
}
