import { findParties } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RemoteMultiSelect, type Option } from '../../ui/remote-select';
import { bulkDialogWords } from './bulk-dialog.words';

interface StaffSelectProps {
  label: string;
  values: readonly Option[];
  onChange: (people: Option[]) => void;
  error?: string | undefined;
}

/** People of the house, found by name. */
export function StaffSelect(field: StaffSelectProps) {
  const t = useWords(bulkDialogWords);
  const [wanted, setWanted] = useState('');
  const parties = useAnswer(
    findParties,
    {
      limit: 20,
      role: ['SALESPERSON', 'FRONT_DESK', 'BACK_OFFICE', 'INSTALLER'],
      ...(wanted ? { q: wanted } : {}),
    },
    { keepPrevious: true },
  );
  return (
    <RemoteMultiSelect
      {...field}
      placeholder={t('namePlaceholder')}
      options={(parties.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
      onSearch={setWanted}
    />
  );
}
