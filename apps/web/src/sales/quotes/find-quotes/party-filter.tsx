import { Select, Stack } from '@mantine/core';
import { findParties, partyFilterRoles, readParty } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RemoteSelect } from '../../../ui/remote-select';
import { filterWords } from './filter.words';
import type { QuoteFilterInput } from './quote-search';

const roleOfParty = {
  customer: 'CUSTOMER',
  salesperson: 'SALESPERSON',
  backOffice: 'BACK_OFFICE',
  frontDesk: 'FRONT_DESK',
  installer: 'INSTALLER',
  supplier: 'SUPPLIER',
} as const;
const order = [
  'customer',
  'salesperson',
  'backOffice',
  'installer',
  'frontDesk',
  'supplier',
] as const satisfies readonly (typeof partyFilterRoles)[number][];

interface PartyFilterProps {
  filter: QuoteFilterInput;
  onChange: (change: QuoteFilterInput) => void;
  onDone: () => void;
}

/** A third party, in one role or in any. */
export default function PartyFilter({ filter, onChange, onDone }: PartyFilterProps) {
  const t = useWords(filterWords);
  const [wanted, setWanted] = useState('');
  const role = filter.partyRole;
  const parties = useAnswer(
    findParties,
    { limit: 20, ...(role ? { role: [roleOfParty[role]] } : {}), ...(wanted ? { q: wanted } : {}) },
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
        data={[{ value: '', label: t('anyRole') }, ...order.map((each) => ({ value: each, label: t(each) }))]}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => onChange({ partyRole: order.find((each) => each === chosen) })}
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
