import { ActionIcon, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { usePreference, type ColumnLayout, type Density } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import type { Column } from '../../ui/list/column';
import { documentWords } from '../documents.words';
import { arrangeWords } from './arrange.words';
import { isShown, isUsual, moved, ordered, ticked, usualLayout, widened } from './column-layout';

const densities: readonly Density[] = ['comfort', 'standard', 'compact'];

interface ColumnChooserProps {
  columns: readonly Column<never>[];
  layout: ColumnLayout;
  wide: boolean;
  onChange: (layout: ColumnLayout) => void;
}

/** Which columns, in which order, how wide, how dense: all by buttons, nothing needs a mouse. */
export default function ColumnChooser({ columns, layout, wide, onChange }: ColumnChooserProps) {
  const t = useWords(arrangeWords);
  const tDocuments = useWords(documentWords);
  const [density, setDensity] = usePreference('density');
  const list = useRef<HTMLUListElement>(null);
  const sorted = ordered(columns, layout);
  const move = (key: string, by: 1 | -1) => {
    onChange(moved(columns, layout, key, by));
    // The row moves under the hand: the focus stays on its button.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(`${key} ${by}`)}"]`)?.focus(),
    );
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('density')}
        value={density}
        onChange={(value) => setDensity(value as Density)}
        data={densities.map((value) => ({ value, label: t(value) }))}
      />
      <Text size="xs" fw={700} c="dimmed">
        {tDocuments('columns')}
      </Text>
      <ul ref={list} style={{ margin: 0, padding: 0, listStyle: 'none', maxHeight: 380, overflowY: 'auto' }}>
        {sorted.map((column, index) => {
          const name = column.fullLabel ?? column.label;
          return (
            <Group key={column.key} component="li" gap={2} wrap="nowrap" py={2} px={3}>
              <Checkbox
                size="xs"
                label={name}
                style={{ flex: 1 }}
                disabled={column.pinned ?? false}
                checked={isShown(column, layout, wide)}
                onChange={(event) => onChange(ticked(layout, column.key, event.currentTarget.checked))}
              />
              <Small label={t('narrower', { name })} onClick={() => onChange(widened(column, layout, -1))}>
                <IconMinus size={13} aria-hidden />
              </Small>
              <Small label={t('wider', { name })} onClick={() => onChange(widened(column, layout, 1))}>
                <IconPlus size={13} aria-hidden />
              </Small>
              <Small
                id={`${column.key} -1`}
                label={t('up', { name })}
                disabled={(column.pinned ?? false) || index <= 1}
                onClick={() => move(column.key, -1)}
              >
                <IconArrowUp size={14} aria-hidden />
              </Small>
              <Small
                id={`${column.key} 1`}
                label={t('down', { name })}
                disabled={(column.pinned ?? false) || index === sorted.length - 1}
                onClick={() => move(column.key, 1)}
              >
                <IconArrowDown size={14} aria-hidden />
              </Small>
            </Group>
          );
        })}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isUsual(layout)}
        onClick={() => onChange(usualLayout)}
      >
        {t('resetColumns')}
      </Button>
    </Stack>
  );
}

interface SmallProps {
  id?: string;
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

/** `aria-disabled` keeps the focus where it is when a column reaches an end. */
function Small({ id, label, disabled = false, onClick, children }: SmallProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      data-key={id}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      data-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </ActionIcon>
  );
}
