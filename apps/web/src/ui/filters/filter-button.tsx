import { Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../lib/words';
import { Arrival } from '../arrival';
import { uiWords } from '../ui.words';
import classes from './filter-button.module.css';

interface FilterButtonProps {
  label: string;
  /** What is chosen, in words; absent while the filter is off. The button is then its own chip. */
  value?: string | undefined;
  onClear: () => void;
  width?: number;
  children: (close: () => void) => ReactNode;
}

/** A filter: closed it says what it does, open it is a popover whose choices apply at once. */
export function FilterButton({ label, value, onClear, width = 280, children }: FilterButtonProps) {
  const t = useWords(uiWords);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      width={width}
      trapFocus
      returnFocus
    >
      <span className={classes.chip} data-filter data-active={value !== undefined || undefined}>
        <Popover.Target>
          <button type="button" className={classes.button} onClick={() => setOpen(!open)}>
            <span className={classes.text}>
              {label}
              {value !== undefined && (
                <>
                  {t('colon')} <b>{value}</b>
                </>
              )}
            </span>
            {value === undefined && <IconChevronDown size={14} aria-hidden />}
          </button>
        </Popover.Target>
        {value !== undefined && (
          <button
            type="button"
            className={classes.clear}
            title={t('remove')}
            aria-label={t('removeNamed', { name: label })}
            onClick={onClear}
          >
            <IconX size={14} aria-hidden />
          </button>
        )}
      </span>
      <Popover.Dropdown p="sm" aria-label={label}>
        {open && (
          <Arrival>
            <Suspense fallback={t('loading')}>{children(close)}</Suspense>
          </Arrival>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
