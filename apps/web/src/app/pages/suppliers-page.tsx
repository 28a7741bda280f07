import { SuppliersPage } from '../../purchasing/suppliers/set-up-suppliers/suppliers-page';
import { OnlyWith } from '../error-page';

export default function SuppliersRoutePage() {
  return (
    <OnlyWith permission="supplier.read">
      <SuppliersPage />
    </OnlyWith>
  );
}
