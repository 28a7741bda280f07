import { DocumentListPage } from '../../documents/find-documents/document-list-page';
import { useWords } from '../../lib/words';
import { BulkActions } from '../../sales/bulk/bulk-actions';
import { bulkActionWords } from '../../sales/bulk/bulk-actions.words';
import { orderTargetOf } from '../../sales/bulk/bulk-target';
import { useMakings } from '../../sales/bulk/makings';
import { orderList } from '../../sales/orders/find-orders/order-list';
import { OnlyWith } from '../error-page';

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
  const makings = useMakings();
  return (
    <DocumentListPage
      list={orderList}
      parts={{
        actions: (offer) => <BulkActions {...offer} targetOf={orderTargetOf} />,
        rowActions: makings.map(({ name, icon }) => ({ name, label: t(name), icon })),
      }}
    />
  );
}
