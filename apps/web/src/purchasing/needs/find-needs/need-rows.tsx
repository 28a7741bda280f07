import { Button } from '@mantine/core';
import { findNeeds, type InputOf, type NeedView } from '@comptoir/contracts';
import { Fragment, useState, type ReactNode } from 'react';
import { useRefusalText } from '../../../lib/refusals';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { uiWords } from '../../../ui/ui.words';
import { needWords } from '../needs.words';
import classes from './needs.module.css';

export interface NeedRowsProps {
  wanted: InputOf<typeof findNeeds>;
  columns: number;
  render: (need: NeedView) => ReactNode;
}

/** The lines behind a filter, page after page as they are asked for. */
export function NeedRows({ wanted, columns, render }: NeedRowsProps) {
  const t = useWords(needWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const [more, setMore] = useState(false);
  const { data, error, refetch } = useAnswer(findNeeds, { limit: 50, ...wanted }, { staleTime: 10_000 });
  const across = (content: ReactNode) => (
    <tr>
      <td colSpan={columns} className={classes.more}>
        {content}
      </td>
    </tr>
  );
  if (error && !data) {
    return across(
      <>
        {say(error)}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void refetch()}>
          {tUi('retry')}
        </Button>
      </>,
    );
  }
  if (!data) return across(tUi('loading'));
  const { next } = data.page;
  return (
    <>
      {data.items.map((need) => (
        <Fragment key={need.orderLineId}>{render(need)}</Fragment>
      ))}
      {next !== null &&
        (more ? (
          <NeedRows wanted={{ ...wanted, cursor: next }} columns={columns} render={render} />
        ) : (
          across(
            <Button size="compact-sm" variant="subtle" onClick={() => setMore(true)}>
              {t('showMore')}
            </Button>,
          )
        ))}
    </>
  );
}
