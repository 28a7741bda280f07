import { findParties } from '@comptoir/contracts';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RemoteMultiSelect, RemoteSelect, type Option } from '../remote-select';
import { uiWords } from '../ui.words';

interface StaffSelectProps {
  label: string;
  values: readonly Option[];
  onChange: (people: Option[]) => void;
  error?: string | undefined;
}

/** People of the house, found by name. */
export function StaffSelect(field: StaffSelectProps) {
  const t = useWords(uiWords);
  const { options, setWanted } = useStaff();
  return (
    <RemoteMultiSelect {...field} placeholder={t('namePlaceholder')} options={options} onSearch={setWanted} />
  );
}

interface StaffOneSelectProps {
  label: string;
  description?: ReactNode;
  value: Option | undefined;
  onChange: (person: Option | undefined) => void;
  part?: StaffPart;
}

/** One of them. */
export function StaffOneSelect({ part, ...field }: StaffOneSelectProps) {
  const t = useWords(uiWords);
  const { options, setWanted } = useStaff(part);
  return (
    <RemoteSelect {...field} placeholder={t('namePlaceholder')} options={options} onSearch={setWanted} />
  );
}

const parts = ['SALESPERSON', 'FRONT_DESK', 'BACK_OFFICE', 'INSTALLER'] as const;
export type StaffPart = (typeof parts)[number];

function useStaff(part?: StaffPart) {
  const [wanted, setWanted] = useState('');
  const found = useAnswer(
    findParties,
    { limit: 20, role: part ? [part] : [...parts], ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true },
  );
  const options = (found.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }));
  return { options, setWanted };
}
