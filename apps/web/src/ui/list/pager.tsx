import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../../lib/words';
import { uiWords } from '../ui.words';
import classes from './pager.module.css';

interface PagerProps {
  from: number;
  shown: number;
  total: number;
  /** False: there are more than `total`. */
  exact?: boolean;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

/** « 1–50 sur 214 ‹ › ». */
export function Pager({ from, shown, total, exact = true, onPrevious, onNext }: PagerProps) {
  const t = useWords(uiWords);
  return (
    <nav className={classes.root} aria-label={t('pages')}>
      <span className={classes.range}>
        {t(exact ? 'pageRange' : 'pageRangeAtLeast', {
          from: shown === 0 ? 0 : from,
          to: shown === 0 ? 0 : from + shown - 1,
          total,
        })}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('previousPage')}
        title={t('previousPage')}
        disabled={!onPrevious}
        onClick={onPrevious}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('nextPage')}
        title={t('nextPage')}
        disabled={!onNext}
        onClick={onNext}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </nav>
  );
}
