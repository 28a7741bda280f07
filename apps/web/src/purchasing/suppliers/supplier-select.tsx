import { findSuppliers } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { defineWords, useWords } from '../../lib/words';
import { RemoteSelect, type Option } from '../../ui/remote-select';

export const supplierWords = defineWords('suppliers', {
  supplier: ['Fournisseur', 'Supplier'],
  supplierHint: ['Nom du fournisseur', 'Name of the supplier'],
});

interface SupplierSelectProps {
  value: Option | undefined;
  onChange: (supplier: Option | undefined) => void;
  required?: boolean;
}

/** One of our suppliers, found by name. */
export function SupplierSelect({ value, onChange, required = false }: SupplierSelectProps) {
  const t = useWords(supplierWords);
  const [wanted, setWanted] = useState('');
  const suppliers = useAnswer(
    findSuppliers,
    { limit: 20, ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true, staleTime: 60_000 },
  );
  return (
    <RemoteSelect
      key={value?.label}
      size="sm"
      label={t('supplier')}
      placeholder={t('supplierHint')}
      autoFocus
      required={required}
      options={(suppliers.data?.items ?? [])
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onSearch={setWanted}
      onChange={onChange}
    />
  );
}
