import { Select } from '@mantine/core';
import { useWords } from '../lib/words';
import { settingsWords } from './settings.words';
import type { StoreChoice } from './use-store-choice';

export function StoreSelect({ choice: { stores, store, choose } }: { choice: StoreChoice }) {
  const t = useWords(settingsWords);
  return (
    <Select
      label={t('store')}
      w={280}
      searchable
      allowDeselect={false}
      data={stores.map(({ id, name }) => ({ value: id, label: name }))}
      value={store?.id ?? null}
      onChange={(id) => id && choose(id)}
    />
  );
}
