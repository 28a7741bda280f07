import { Money } from '@comptoir/kernel';
import type { ResponseOf, findQuotes } from '@comptoir/contracts';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { Pager } from '../../../ui/list/pager';
import type { Selection, SelectionAction } from '../../../ui/list/selection';
import { uiWords } from '../../../ui/ui.words';
import classes from './quote-list-page.module.css';
import { listWords } from './quote-list.words';
import { SelectionBar } from './selection-bar';
import { pageSize } from './use-quote-list';

interface ListFooterProps {
  data: ResponseOf<typeof findQuotes>;
  page: number;
  filter: string;
  selection: Selection;
  onSelect: (action: SelectionAction) => void;
  onShow: (filter: string) => void;
  onTurn: (cursor: string | null, page: number) => void;
}

/** Selection, pages, and totals that are totals: of the page and of everything behind the filters. */
export function ListFooter({ data, page, filter, selection, onSelect, onShow, onTurn }: ListFooterProps) {
  const t = useWords(listWords);
  const tUi = useWords(uiWords);
  const { items, totals } = data;
  const { next, previous, total } = data.page;
  const pageTotal = items.reduce((sum, { amountInclTax }) => sum.plus(Money.of(amountInclTax)), Money.zero());
  return (
    <footer className={classes.footer}>
      <div className={classes.footerRow}>
        <SelectionBar
          selection={selection}
          filter={filter}
          total={total}
          onSelect={onSelect}
          onShow={onShow}
        />
        <Pager
          from={(page - 1) * pageSize + 1}
          shown={items.length}
          total={total}
          onPrevious={previous === null ? undefined : () => onTurn(previous, page - 1)}
          onNext={next === null ? undefined : () => onTurn(next, page + 1)}
        />
      </div>
      <div className={classes.totals}>
        <span>
          {t('pageTotal')}
          {tUi('colon')} <Amount value={pageTotal.toString()} />
        </span>
        <span>
          {t('grandTotal', { count: total })}
          {tUi('colon')} <Amount value={totals.amountInclTax} /> {t('inclTax')} ·{' '}
          <Amount value={totals.amountExclTax} /> {t('exclTax')}
        </span>
      </div>
    </footer>
  );
}
