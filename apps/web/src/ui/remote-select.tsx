import { MultiSelect, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDebouncedText } from '../lib/use-debounced';
import { useWords } from '../lib/words';
import { uiWords } from './ui.words';

export interface Option {
  value: string;
  label: string;
}

interface Shared {
  label: ReactNode;
  /** Answers for what is typed; the caller asks the server. */
  options: readonly Option[];
  onSearch: (text: string) => void;
  placeholder?: string;
  description?: ReactNode;
  required?: boolean;
  error?: ReactNode;
  size?: 'xs' | 'sm';
  autoFocus?: boolean;
}

interface RemoteSelectProps extends Shared {
  value: Option | undefined;
  onChange: (option: Option | undefined) => void;
}

/** One of many: the server searches while somebody types; the chosen one keeps its name meanwhile. */
export function RemoteSelect({
  value,
  onChange,
  options,
  onSearch,
  autoFocus,
  error,
  ...field
}: RemoteSelectProps) {
  const t = useWords(uiWords);
  const search = useDebouncedText(value?.label ?? '', (text) => onSearch(text === value?.label ? '' : text));
  const data = withKnown(options, value ? [value] : []);
  return (
    <Select
      {...field}
      error={error}
      data-autofocus={autoFocus}
      data={data}
      value={value?.value ?? null}
      onChange={(chosen) => onChange(data.find((option) => option.value === chosen))}
      searchable
      clearable
      searchValue={search.text}
      onSearchChange={search.setText}
      filter={({ options: shown }) => shown}
      nothingFoundMessage={t('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={260}
    />
  );
}

interface RemoteMultiSelectProps extends Shared {
  values: readonly Option[];
  onChange: (options: Option[]) => void;
}

export function RemoteMultiSelect({
  values,
  onChange,
  options,
  onSearch,
  autoFocus: _autoFocus,
  error,
  ...field
}: RemoteMultiSelectProps) {
  const t = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const search = useDebouncedText(typed, onSearch);
  const data = withKnown(options, values);
  return (
    <MultiSelect
      {...field}
      error={error}
      data={data}
      value={values.map(({ value }) => value)}
      onChange={(chosen) => onChange(data.filter(({ value }) => chosen.includes(value)))}
      searchable
      hidePickedOptions
      searchValue={search.text}
      onSearchChange={(text) => {
        setTyped(text);
        search.setText(text);
      }}
      filter={({ options: shown }) => shown}
      nothingFoundMessage={t('nothingFound')}
      maxDropdownHeight={240}
    />
  );
}

/** The chosen ones keep their place and their names even when the server's answer no longer holds them. */
function withKnown(options: readonly Option[], known: readonly Option[]): Option[] {
  const missing = known.filter(({ value }) => !options.some((option) => option.value === value));
  return [...missing, ...options];
}
