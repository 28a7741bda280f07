import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords, type Words } from '../../lib/words';
import { useMay } from '../../session/session';
import type { ListDeclaration, DocumentRow, ListFilter, ListWordKey } from '../document-list';
import classes from './document-list-page.module.css';
import { ListTools } from './list-toolbar';

interface ListHeadProps<Row extends DocumentRow, Filter extends ListFilter> {
  list: Pick<ListDeclaration<Row, Filter>, 'create'> & { words: Words<ListWordKey> };
  /** Told once it is known: « 214 devis ». */
  total: number | undefined;
  exact: boolean;
  panelOpen: boolean;
  onRefresh: () => void;
  onPanel: () => void;
  /** Tools of the list's own. */
  children: ReactNode;
}

export function ListHead<Row extends DocumentRow, Filter extends ListFilter>({
  list: { words, create },
  total,
  exact,
  children,
  ...tools
}: ListHeadProps<Row, Filter>) {
  const t = useWords(words);
  const navigate = useNavigate();
  const mayCreate = useMay(create?.permission ?? 'quote.write');
  return (
    <div className={classes.head}>
      <h1 className={classes.title}>{t('title')}</h1>
      <span className={classes.count} role="status">
        {total !== undefined && t(exact ? 'count' : 'countAtLeast', { count: total })}
      </span>
      <span className={classes.spacer} />
      {children}
      <ListTools {...tools} />
      {create && mayCreate && (
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => void navigate({ to: create.path })}
        >
          {t('create')}
        </Button>
      )}
    </div>
  );
}
