import type { ListOffer } from '../../documents/find-documents/list-offer';
import type { PaperFilterInput } from '../../sales/all-papers/find-papers/paper-address';
import { BulkActions } from '../../sales/bulk/bulk-actions';
import { paperTargetOf } from '../../sales/bulk/bulk-target';
import ExportActions from '../../sales/exports/order-export/export-actions';

/** What can be done to papers of all kinds; it comes after their list. */
export default function AllPapersActions(offer: ListOffer<PaperFilterInput>) {
  return (
    <>
      <BulkActions {...offer} targetOf={paperTargetOf} />
      <ExportActions name="papers" {...offer} />
    </>
  );
}
