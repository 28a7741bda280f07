import type { Refusal } from '@comptoir/kernel';
import type { ReactNode } from 'react';
import { useRefusalText } from '../../lib/refusals';
import { useWords } from '../../lib/words';
import { Band } from '../band';
import { uiWords } from '../ui.words';
import { Pager } from './pager';
import classes from './plain-list.module.css';

interface Found<Item> {
  items: readonly Item[];
  page: { next: string | null; previous: string | null; total: number };
}
interface PlainListProps<Item> {
  answer: { data: Found<Item> | undefined; error: Refusal | null; refetch: () => unknown };
  /** Of the page that is shown, from 1 on. */
  page: number;
  pageSize: number;
  /** In place of no rows. */
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
  onTurn: (cursor: string | null, page: number) => void;
}

/** The pages of a list without indicators: its rows, or why there are none, and the way to those before and after. */
export function PlainList<Item>({ answer, page, pageSize, empty, children, onTurn }: PlainListProps<Item>) {
  const t = useWords(uiWords);
  const say = useRefusalText();
  const { data, error, refetch } = answer;
  return (
    <>
      {error && (
        <Band tone="bad" actions={[{ label: t('retry'), act: () => void refetch() }]}>
          {say(error)}
        </Band>
      )}
      {data && (data.items.length > 0 ? children(data.items) : empty)}
      {data && data.page.total > 0 && (
        <footer className={classes.footer}>
          <Pager
            from={(page - 1) * pageSize + 1}
            shown={data.items.length}
            total={data.page.total}
            onPrevious={data.page.previous === null ? undefined : () => onTurn(data.page.previous, page - 1)}
            onNext={data.page.next === null ? undefined : () => onTurn(data.page.next, page + 1)}
          />
        </footer>
      )}
    </>
  );
}
