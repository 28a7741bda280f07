import { findParties } from '@comptoir/contracts';
import { useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RemoteSelect, type Option } from '../../../ui/remote-select';
import { installationWords } from './installation.words';

interface InstallerSelectProps {
  value: Option | undefined;
  onChange: (installer: Option | undefined) => void;
}

/** One of the installers, found by name. */
export function InstallerSelect({ value, onChange }: InstallerSelectProps) {
  const t = useWords(installationWords);
  const [wanted, setWanted] = useState('');
  const parties = useAnswer(
    findParties,
    { limit: 20, role: ['INSTALLER'], ...(wanted ? { q: wanted } : {}) },
    { keepPrevious: true },
  );
  return (
    <RemoteSelect
      label={t('installer')}
      placeholder={t('installerPlaceholder')}
      required
      value={value}
      options={(parties.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
      onSearch={setWanted}
      onChange={onChange}
    />
  );
}
