import { Button, Skeleton } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { useRefusalText } from '../../lib/refusals';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { Band } from '../band';
import { EmptyState } from '../empty-state';
import type { Icon } from '../icon-text';
import { uiWords } from '../ui.words';
import classes from './settings-page.module.css';

interface SettingsPageProps {
  title: string;
  /** Which part of the application it belongs to. */
  section: string;
  /** « 12 rôles ». */
  count?: string | undefined;
  /** What makes a new one; absent where one may not. */
  create?: { label: string; act: () => void } | undefined;
  answer: { isLoading: boolean; error: Refusal | null; refetch: () => unknown };
  /** Said in place of the content where there is none. */
  empty?: { icon: Icon; title: string; text: string } | undefined;
  /** What narrows the content, or chooses whose it is. */
  filters?: ReactNode;
  /** What is open over the page, whether it has content or not. */
  dialog?: ReactNode;
  children: ReactNode;
}

/** One page of what a house sets up once: its head, its state, and whatever stands below. */
export function SettingsPage(props: SettingsPageProps) {
  const { title, section, count, create, answer, empty, filters, dialog, children } = props;
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  useTitle(title, section);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <span role="status" className={classes.soft}>
          {count}
        </span>
        {create && (
          <Button
            size="compact-sm"
            className={classes.end}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={create.act}
          >
            {create.label}
          </Button>
        )}
      </header>
      {filters && <div className={classes.filters}>{filters}</div>}
      {answer.error && (
        <Band tone="bad" actions={[{ label: tUi('retry'), act: () => void answer.refetch() }]}>
          {say(answer.error)}
        </Band>
      )}
      {answer.isLoading && <Skeleton height={180} />}
      {empty && !answer.isLoading && !answer.error && (
        <EmptyState icon={empty.icon} title={empty.title}>
          {empty.text}
        </EmptyState>
      )}
      {!empty && children}
      <Suspense fallback={null}>{dialog}</Suspense>
    </div>
  );
}
