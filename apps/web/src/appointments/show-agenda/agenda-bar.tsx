import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { addDays } from '@comptoir/kernel';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words';
import { DayField } from '../../ui/filters/day-field';
import { agendaViews, stepOf, type AgendaSearch } from './agenda-search';
import { agendaWords } from './agenda.words';

interface AgendaBarProps {
  search: AgendaSearch;
  set: (change: Record<string, string | undefined>) => void;
}

/** Which days, whose, and how they are shown. */
export function AgendaBar({ search: { view, day, whose }, set }: AgendaBarProps) {
  const t = useWords(agendaWords);
  const step = stepOf(view);
  const unit = view === 'week' ? 'week' : 'day';
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('view')}
        value={view}
        onChange={(chosen) => set({ view: chosen === 'week' ? undefined : chosen })}
        data={agendaViews.map((value) => ({ value, label: t(value) }))}
      />
      {view !== 'installers' && (
        <SegmentedControl
          size="xs"
          aria-label={t('whose')}
          value={whose}
          onChange={(chosen) => set({ whose: chosen })}
          data={(['mine', 'all'] as const).map((value) => ({ value, label: t(value) }))}
        />
      )}
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t(`previous${unit}`)}
          title={t(`previous${unit}`)}
          onClick={() => set({ day: addDays(day, -step) })}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={() => set({ day: undefined })}>
          {t('today')}
        </Button>
        <ActionIcon
          variant="default"
          aria-label={t(`next${unit}`)}
          title={t(`next${unit}`)}
          onClick={() => set({ day: addDays(day, step) })}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <div style={{ width: 116 }}>
          <DayField
            key={day}
            label={t('goTo')}
            labelHidden
            size="xs"
            value={day}
            onChange={(chosen) => set({ day: chosen === today() ? undefined : chosen })}
          />
        </div>
      </Group>
    </>
  );
}
