import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../lib/format';
import { parseDay } from '../../lib/parse-day';
import { useWords } from '../../lib/words';
import { uiWords } from '../ui.words';

interface DayFieldProps {
  label: string;
  /** Only for ears: what stands over a column is not repeated in each row. */
  labelHidden?: boolean;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  required?: boolean;
  error?: string | undefined;
  size?: 'xs' | 'sm';
}

/** A day typed as jj/mm/aaaa (also jj/mm/aa and ISO); handed on once it is a day of the calendar. */
export function DayField({
  label,
  labelHidden,
  value,
  onChange,
  required,
  error,
  size = 'sm',
}: DayFieldProps) {
  const t = useWords(uiWords);
  const [draft, setDraft] = useState<string>();
  const bad = draft !== undefined && draft !== '' && parseDay(draft) === undefined;
  return (
    <TextInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      size={size}
      required={required ?? false}
      placeholder={t('dayShape')}
      inputMode="numeric"
      autoComplete="off"
      value={draft ?? (value ? formatDay(value) : '')}
      error={bad ? t('dayBad') : error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const day = parseDay(text);
        if (day && text.length >= 8) onChange(day);
        else if (text === '') onChange(undefined);
      }}
      onBlur={() => {
        if (!bad) setDraft(undefined);
      }}
    />
  );
}
