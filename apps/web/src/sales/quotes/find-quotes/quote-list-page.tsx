import { Button, Skeleton } from '@mantine/core';
import { readQuoteIndicators, type QuoteListItem } from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import { formatTime } from '../../../lib/format';
import { useRefusalText } from '../../../lib/refusals';
import { useAnswer } from '../../../lib/use-ask';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { Band } from '../../../ui/band';
import { ListTable } from '../../../ui/list/list-table';
import { countOf, nothingSelected, select } from '../../../ui/list/selection';
import { TopProgress } from '../../../ui/top-progress';
import { uiWords } from '../../../ui/ui.words';
import { quoteWords } from '../quote.words';
import { EmptyList } from './empty-list';
import { IndicatorPanel, remindable, type IndicatorKey } from './indicator-panel';
import { ListFooter } from './list-footer';
import { Eraser, ListTools } from './list-toolbar';
import { quotePath, useQuoteColumns } from './quote-columns';
import { QuoteFilters } from './quote-filters';
import classes from './quote-list-page.module.css';
import { listWords } from './quote-list.words';
import { activeGroups, askedFilter, filterOfKey, withoutGroup } from './quote-search';
import { offerOf, type OfferedTarget, type QuoteOffer } from './quote-target';
import { useFilterText } from './use-filter-text';
import { useListKeys } from './use-list-keys';
import { usePanel } from './use-panel';
import { useQuoteList } from './use-quote-list';
import { useQuoteSearch } from './use-quote-search';

interface QuoteListPageProps {
  /** What can be done to the selection, from the room that does it. */
  actions: (offer: QuoteOffer) => ReactNode;
  /** The button under the figures that call for a reminder. */
  remind: (target: OfferedTarget) => ReactNode;
}

export function QuoteListPage({ actions, remind }: QuoteListPageProps) {
  const t = useWords(listWords);
  const tUi = useWords(uiWords);
  const tQuote = useWords(quoteWords);
  const say = useRefusalText();
  const navigate = useNavigate();
  const mayWrite = useMay('quote.write');
  const { search, filterBy, sortBy, turnTo, erase } = useQuoteSearch();
  const { filter } = search;
  const asked = askedFilter(search);
  const list = useQuoteList(search);
  const key = list.filter;
  const { validity: _validity, ...allButValidity } = asked;
  const indicators = useAnswer(readQuoteIndicators, allButValidity, {
    keepPrevious: true,
    staleTime: 10_000,
  });
  const columns = useQuoteColumns();
  const textOf = useFilterText(filter);
  const [selection, onSelect] = useReducer(select, nothingSelected);
  const panel = usePanel();
  const filterBar = useRef<HTMLDivElement>(null);

  const data = list.page;
  const total = data?.page.total;
  useTitle(total === undefined ? t('title') : `${t('title')} (${total})`, t('sales'));
  useEffect(() => {
    if (data && !list.loading)
      onSelect({
        type: 'seen',
        pageIds: data.items.map(({ id }) => id),
        filter: key,
        total: data.page.total,
      });
  }, [data, key, list.loading]);
  useEffect(() => {
    // The page in the address is gone: its rows were deleted or signed away meanwhile.
    if (data && !list.loading && data.items.length === 0 && search.cursor) turnTo(null, 1);
  });

  const pressed = filter.validity?.length === 1 ? filter.validity[0] : undefined;
  const press = (card: IndicatorKey) =>
    filterBy({ ...filter, validity: pressed === card ? undefined : [card] });
  const targetOf = (card: IndicatorKey, documents: number): OfferedTarget => ({
    documents,
    selection: { target: 'quotes', mode: 'filter', filter: { ...asked, validity: [card] }, exclusions: [] },
  });
  const pressedItem = indicators.data?.items.find((item) => item.key === pressed);
  const figure =
    pressed && pressedItem && remindable.includes(pressed) ? targetOf(pressed, pressedItem.count) : undefined;
  const open = useCallback(
    (row: QuoteListItem, newTab: boolean) => {
      if (newTab) window.open(quotePath(row.id), '_blank', 'noopener');
      else void navigate({ to: '/ventes/devis/$quoteId', params: { quoteId: row.id } });
    },
    [navigate],
  );
  const selectMatching = () => onSelect({ type: 'matching', filter: key, total: total ?? 0 });
  useListKeys({
    press,
    erase,
    refresh: list.update,
    togglePanel: panel.toggle,
    focusFilters: () => filterBar.current?.querySelector('button')?.focus(),
    clear: () => onSelect({ type: 'clear' }),
    hasSelection: countOf(selection) > 0,
  });
  const rowName = useCallback(
    (row: QuoteListItem) => `${row.number ?? tQuote('draftName')} – ${row.project.label}`,
    [tQuote],
  );

  return (
    <div className={classes.page}>
      <TopProgress busy={list.loading} slowText={t('slow')} />
      <div className={classes.content}>
        <div className={classes.head}>
          <h1 className={classes.title}>{t('title')}</h1>
          <span className={classes.count} role="status">
            {total !== undefined && !list.loading && t('count', { count: total })}
          </span>
          <span className={classes.spacer} />
          <ListTools panelOpen={panel.open} onRefresh={list.update} onPanel={panel.toggle} />
          {mayWrite && (
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => void navigate({ to: '/ventes/devis/nouveau' })}
            >
              {t('newQuote')}
            </Button>
          )}
        </div>
        <div ref={filterBar} className={classes.filters} role="group" aria-label={t('filters')}>
          <QuoteFilters filter={filter} scope={search.scope} textOf={textOf} onChange={filterBy} />
          <Eraser active={activeGroups(filter).length} onErase={erase} />
        </div>
        {search.ignored.length > 0 && (
          <Band tone="info">{t('ignored', { fields: search.ignored.join(', ') })}</Band>
        )}
        {list.changed > 0 && (
          <Band tone="info" actions={[{ label: t('refresh'), act: list.update }]}>
            {t('changed', { count: list.changed })}
          </Band>
        )}
        {list.refusal && (
          <Band tone="bad" actions={[{ label: tUi('retry'), act: list.update }]}>
            {list.refusal.kind === 'unavailable' && list.shownSince
              ? t('down', { time: formatTime(new Date(list.shownSince)) })
              : say(list.refusal)}
          </Band>
        )}
        {!data && !list.refusal && <SkeletonRows />}
        {data && data.items.length === 0 && !list.loading && (
          <div className={classes.empty}>
            <EmptyList
              search={search}
              textOf={textOf}
              onErase={erase}
              onRemove={(group) => filterBy(withoutGroup(filter, group))}
            />
          </div>
        )}
        {data && data.items.length > 0 && (
          <ListTable
            caption={t('title')}
            columns={columns}
            rows={data.items}
            rowName={rowName}
            sort={search.sort}
            onSort={sortBy}
            selection={selection}
            filter={key}
            onSelect={onSelect}
            onSelectMatching={selectMatching}
            onOpen={open}
            dimmed={list.loading || list.refusal !== null}
          />
        )}
        {data && (
          <ListFooter
            data={data}
            page={search.page}
            filter={key}
            selection={selection}
            onSelect={onSelect}
            onShow={(hidden) => filterBy(filterOfKey(hidden))}
            onTurn={turnTo}
          />
        )}
      </div>
      {panel.open && (
        <aside className={classes.panel} aria-label={t('panel')}>
          <IndicatorPanel
            items={indicators.data?.items}
            failed={indicators.error !== null}
            pressed={pressed}
            onPress={press}
            targetOf={targetOf}
            remind={remind}
            onClose={panel.narrow ? panel.toggle : undefined}
            actions={actions(offerOf(selection, key, figure))}
          />
        </aside>
      )}
    </div>
  );
}

function SkeletonRows() {
  const [rows] = useState(() => Array.from({ length: 16 }, (_, index) => index));
  return (
    <div className={classes.skeleton} aria-hidden>
      {rows.map((row) => (
        <Skeleton key={row} height={18} radius="sm" />
      ))}
    </div>
  );
}
