import { DocumentListPage } from '../../documents/find-documents/document-list-page';
import { purchaseOrderList } from '../../purchasing/purchase-orders/find-purchase-orders/purchase-order-list';
import { OnlyWith } from '../error-page';

export default function PurchaseOrdersRoutePage() {
  return (
    <OnlyWith permission="purchase-order.read">
      <DocumentListPage list={purchaseOrderList} parts={{}} />
    </OnlyWith>
  );
}
