import { SupplierSelect } from '../../suppliers/supplier-select';
import type { PurchaseOrderFilterInput } from './purchase-order-address';
import { useSupplierName } from './use-purchase-order-filter-text';

interface SupplierFilterProps {
  filter: PurchaseOrderFilterInput;
  onChange: (change: PurchaseOrderFilterInput) => void;
  onDone: () => void;
}

export default function SupplierFilter({ filter, onChange, onDone }: SupplierFilterProps) {
  const name = useSupplierName(filter);
  const [chosen] = filter.supplier ?? [];
  return (
    <SupplierSelect
      value={chosen === undefined ? undefined : { value: chosen, label: name }}
      onChange={(option) => {
        onChange({ supplier: option && [option.value] });
        if (option) onDone();
      }}
    />
  );
}
