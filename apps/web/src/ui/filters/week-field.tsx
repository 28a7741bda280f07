import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IsoWeek, daysOf, nextWeek, previousWeek } from '@comptoir/kernel';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay, formatDayShort, formatWeek } from '../../lib/format';
import { parseWeek } from '../../lib/parse-week';
import { useWords } from '../../lib/words';
import { uiWords } from '../ui.words';

interface WeekFieldProps {
  label: string;
  value: string | undefined;
  /** The week that the arrows start from while the field is empty. */
  thisWeek: IsoWeek;
  error?: string | undefined;
  onChange: (week: string | undefined) => void;
}

/** An ISO week: typed as S48 or 2026-S53, or walked with the arrows. A week that does not exist says so. */
export function WeekField({ label, value, thisWeek, error, onChange }: WeekFieldProps) {
  const t = useWords(uiWords);
  const [draft, setDraft] = useState<string>();
  const week = value !== undefined && IsoWeek.isValid(value) ? value : undefined;
  const bad = draft !== undefined && draft !== '' && parseWeek(draft, thisWeek.slice(0, 4)) === undefined;
  const step = (to: (from: IsoWeek) => IsoWeek) => {
    setDraft(undefined);
    onChange(week ? to(week) : thisWeek);
  };
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        size="sm"
        placeholder={t('weekHint')}
        autoComplete="off"
        value={draft ?? (week ? formatWeek(week) : '')}
        error={bad ? t('weekBad', { week: draft }) : error}
        description={
          week ? `${formatDayShort(daysOf(week).from)} – ${formatDay(daysOf(week).to)}` : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const typed = parseWeek(text, thisWeek.slice(0, 4));
          if (typed) onChange(typed);
          else if (text === '') onChange(undefined);
        }}
        onBlur={() => {
          if (!bad) setDraft(undefined);
        }}
        style={{ flex: 1 }}
      />
      <ActionIcon
        variant="default"
        size={36}
        mb={week || bad ? 22 : 0}
        aria-label={t('weekPrevious')}
        title={t('weekPrevious')}
        onClick={() => step(previousWeek)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        mb={week || bad ? 22 : 0}
        aria-label={t('weekNext')}
        title={t('weekNext')}
        onClick={() => step(nextWeek)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
