import { Select, Stack } from '@mantine/core';
import { findParties, readParty } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RemoteSelect } from '../../ui/remote-select';
import type { CommonFilter } from './common-filter';
import { narrowWords } from './narrow.words';

/** The roles of the filter, in the order in which they are offered, and what a party is called in each. */
const roles = {
  customer: 'CUSTOMER',
  salesperson: 'SALESPERSON',
  backOffice: 'BACK_OFFICE',
  installer: 'INSTALLER',
  frontDesk: 'FRONT_DESK',
  supplier: 'SUPPLIER',
} as const;
const names = Object.keys(roles) as (keyof typeof roles)[];

interface PartyFilterProps {
  filter: CommonFilter;
  onChange: (change: CommonFilter) => void;
  onDone: () => void;
}

/** A third party, in one role or in any. */
export default function PartyFilter({ filter, onChange, onDone }: PartyFilterProps) {
  const t = useWords(narrowWords);
  const [wanted, setWanted] = useState('');
  const role = names.find((name) => name === filter.partyRole);
  const parties = useAnswer(
    findParties,
    { limit: 20, ...(role ? { role: [roles[role]] } : {}), ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true },
  );
  const known = useAnswer(
    readParty,
    { partyId: filter.party ?? '' },
    { enabled: Boolean(filter.party), staleTime: 300_000 },
  );
  const value = filter.party ? { value: filter.party, label: known.data?.displayName ?? '…' } : undefined;
  return (
    <Stack gap="sm">
      <Select
        size="sm"
        label={t('role')}
        value={role ?? ''}
        data={[{ value: '', label: t('anyRole') }, ...names.map((each) => ({ value: each, label: t(each) }))]}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => onChange({ partyRole: names.find((each) => each === chosen) })}
      />
      <RemoteSelect
        key={value?.label}
        size="sm"
        label={t('party')}
        placeholder={t('partyName')}
        autoFocus
        options={(parties.data?.items ?? []).map(({ id, displayName, address }) => ({
          value: id,
          label: address.city ? `${displayName} · ${address.city}` : displayName,
        }))}
        value={value}
        onSearch={setWanted}
        onChange={(option) => {
          onChange({ party: option?.value, ...(option ? {} : { partyRole: undefined }) });
          if (option) onDone();
        }}
      />
    </Stack>
  );
}
