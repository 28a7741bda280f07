import { Button } from '@mantine/core';
import { Money } from '@comptoir/kernel';
import { useWords, type Words } from '../../lib/words';
import { Amount } from '../../ui/amount';
import { Pager } from '../../ui/list/pager';
import type { Selection, SelectionAction } from '../../ui/list/selection';
import { uiWords } from '../../ui/ui.words';
import type { DocumentRow, ListAnswer, ListWordKey } from '../document-list';
import { documentWords } from '../documents.words';
import classes from './document-list-page.module.css';
import { SelectionBar } from './selection-bar';
import { pageSize } from './use-list-page';
import type { ListTotals } from './use-totals';

interface ListFooterProps {
  words: Words<ListWordKey>;
  data: ListAnswer<DocumentRow>;
  totals: ListTotals;
  page: number;
  filter: string;
  selection: Selection;
  onSelect: (action: SelectionAction) => void;
  onSelectMatching: () => void;
  onShow: (filter: string) => void;
  onTurn: (cursor: string | null, page: number) => void;
}

/** Selection, pages, and totals that are totals: of the page and of everything behind the filters. */
export function ListFooter({ data, totals, page, onTurn, onSelect, ...selecting }: ListFooterProps) {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  const { next, previous } = data.page;
  const { total = 0, exact, amounts } = totals;
  const pageTotal = data.items.reduce(
    (sum, { amountExclTax, amountInclTax }) => sum.plus(Money.of(amountInclTax ?? amountExclTax)),
    Money.zero(),
  );
  return (
    <footer className={classes.footer}>
      <div className={classes.footerRow}>
        <SelectionBar {...selecting} onSelect={onSelect} total={total} exact={exact} />
        <Pager
          from={(page - 1) * pageSize + 1}
          shown={data.items.length}
          total={total}
          exact={exact}
          onPrevious={previous === null ? undefined : () => onTurn(previous, page - 1)}
          onNext={next === null ? undefined : () => onTurn(next, page + 1)}
        />
      </div>
      <div className={classes.totals}>
        <span>
          {t('pageTotal')}
          {tUi('colon')} <Amount value={pageTotal.toString()} />
        </span>
        {amounts ? (
          <span>
            {t('grandTotal', { count: total })}
            {tUi('colon')}{' '}
            {amounts.amountInclTax !== undefined && (
              <>
                <Amount value={amounts.amountInclTax} /> {t('inclTax')} ·{' '}
              </>
            )}
            <Amount value={amounts.amountExclTax} /> {t('exclTax')}
          </span>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={totals.counting}
            onClick={() => void totals.count()}
          >
            {t('countAll')}
          </Button>
        )}
      </div>
    </footer>
  );
}
