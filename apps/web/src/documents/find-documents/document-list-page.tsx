import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import type { Column } from '../../ui/list/column';
import { ListTable } from '../../ui/list/list-table';
import { countOf } from '../../ui/list/selection';
import { TopProgress } from '../../ui/top-progress';
import { useColumnLayout } from '../arrange-columns/use-column-layout';
import type { DocumentRow, ListAnswer, ListDeclaration, ListFilter } from '../document-list';
import { documentWords } from '../documents.words';
import classes from './document-list-page.module.css';
import { EmptyList } from './empty-list';
import { IndicatorCards } from './indicator-cards';
import { ListBands } from './list-bands';
import { ListFooter } from './list-footer';
import { ListHead } from './list-head';
import { selectionOffer, wishForRow, type ListOffer, type RowWish } from './list-offer';
import { ListPanel } from './list-panel';
import type { ListParts } from './list-parts';
import { askedFilter, filterKey, filterOfKey, isUntouched, withoutGroup } from './list-search';
import { ColumnsTool, Eraser } from './list-toolbar';
import { PrintHead } from './print-head';
import { SkeletonRows } from './skeleton-rows';
import { useFigures } from './use-figures';
import { useFollowedRow } from './use-followed-row';
import { useListKeys } from './use-list-keys';
import { useListPage } from './use-list-page';
import { useListSearch } from './use-list-search';
import { usePanel } from './use-panel';
import { useSelection } from './use-selection';
import { useTotals } from './use-totals';

const RowMenu = lazy(() => import('./row-menu'));

interface DocumentListPageProps<Row extends DocumentRow, Filter extends ListFilter> {
  list: ListDeclaration<Row, Filter>;
  parts: ListParts<Filter>;
}

/** The list of every tab: filters, rows, figures, selection, preview. All that differs is in the declaration. */
export function DocumentListPage<Row extends DocumentRow, Filter extends ListFilter>({
  list,
  parts,
}: DocumentListPageProps<Row, Filter>) {
  const t = useWords(list.words);
  const tDocuments = useWords(documentWords);
  const navigate = useNavigate();
  const steering = useListSearch(list.path, list.address);
  const { search, filterBy, sortBy, turnTo, previewOf, erase } = steering;
  const { filter } = search;
  const rows = useListPage(list, search);
  const key = rows.filter;
  const figures = useFigures(list, steering);
  const { cards } = figures;
  const columns = useColumnLayout(list.name, list.useColumns());
  const textOf = list.useFilterText(filter);
  const rowName = list.useRowName();
  const [selection, onSelect] = useSelection();
  const [selecting, setSelecting] = useState(false);
  const panel = usePanel(search.preview !== undefined);
  const filterBar = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ row: Row; at: HTMLElement }>();
  const [wish, setWish] = useState<RowWish<Filter>>();

  const data: ListAnswer<Row> | undefined = rows.page;
  const totals = useTotals(list, key, data);
  const { total, exact } = totals;
  useTitle(total === undefined ? t('title') : `${t('title')} (${total}${exact ? '' : '+'})`, t('section'));
  const selectMatching = async () => {
    const counted = await totals.count();
    if (counted !== undefined) onSelect({ type: 'matching', filter: key, total: counted });
  };
  const shownNow = !rows.loading && key === filterKey(askedFilter(list.address, search));
  const latestSelect = useRef(selectMatching);
  useEffect(() => {
    latestSelect.current = selectMatching;
  });
  useEffect(() => {
    if (!selecting || !shownNow) return;
    setSelecting(false);
    void latestSelect.current();
  }, [selecting, shownNow]);
  useEffect(() => {
    if (!data || rows.loading) return;
    const pageIds = data.items.map(({ id }) => id);
    onSelect({ type: 'seen', pageIds, filter: key, ...(exact ? { total: total ?? 0 } : {}) });
  }, [data, key, rows.loading, exact, total, onSelect]);
  useEffect(() => {
    // The page in the address is gone: its rows were deleted or signed away meanwhile.
    if (data && !rows.loading && data.items.length === 0 && search.cursor) turnTo(null, 1);
  });

  const pressedCard = cards.find((card) => parts.figureFor?.includes(card.key) && figures.isPressed(card));
  const open = useCallback(
    (row: Row, newTab: boolean) => {
      if (newTab) window.open(list.pathOf(row), '_blank', 'noopener');
      else void navigate({ to: list.pathOf(row) });
    },
    [navigate, list],
  );
  const show = (documentId: string | undefined) => {
    if (documentId !== undefined) panel.setTab('preview');
    else panel.setTab('indicators');
    previewOf(documentId);
  };
  const { active, activate } = useFollowedRow(search.preview, previewOf);
  const hasSelection = countOf(selection) > 0;
  useListKeys({
    cards,
    press: (position) => cards[position] && figures.press(cards[position]),
    erase,
    refresh: rows.update,
    togglePanel: panel.toggle,
    togglePreview: () => {
      const wanted = active.current ?? data?.items[0]?.id;
      show(panel.open && panel.tab === 'preview' && search.preview === wanted ? undefined : wanted);
    },
    focusFilters: () => filterBar.current?.querySelector<HTMLElement>('[data-filter] button')?.focus(),
    openViews: () => filterBar.current?.querySelector<HTMLElement>('[data-opens=views]')?.click(),
    escape: search.preview
      ? () => show(undefined)
      : hasSelection
        ? () => onSelect({ type: 'clear' })
        : undefined,
  });
  const offer: ListOffer<Filter> = {
    ...selectionOffer<Filter>(selection, key),
    figure: pressedCard && figures.targetOf(pressedCard),
    wish,
    list: {
      filter: askedFilter(list.address, search),
      documents: total ?? 0,
      exact,
      sort: search.sort,
      columns: columns.shown.map((column) => column.key),
      shown: data?.items.length ?? 0,
    },
  };

  return (
    <div className={classes.page}>
      <TopProgress busy={rows.loading} slowText={tDocuments('slow')} />
      <div className={classes.content}>
        <ListHead
          list={list}
          total={rows.loading ? undefined : total}
          exact={exact}
          panelOpen={panel.open}
          onRefresh={rows.update}
          onPanel={panel.toggle}
        >
          <ColumnsTool
            columns={columns.all as readonly Column<never>[]}
            layout={columns.layout}
            wide={columns.wide}
            onChange={columns.setLayout}
          />
        </ListHead>
        <PrintHead list={list} filter={filter} textOf={textOf} />
        <div ref={filterBar} className={classes.filters} role="group" aria-label={tDocuments('filters')}>
          {parts.views?.({
            address: list.address,
            steering,
            columns,
            untouched: isUntouched(search),
            selectWhenShown: () => setSelecting(true),
          })}
          <list.Filters
            filter={filter}
            scope={search.scope}
            textOf={textOf}
            onChange={filterBy}
            onClear={(group) => filterBy(withoutGroup(list.address, filter, group))}
          />
          <Eraser address={list.address} filter={filter} onErase={erase} />
        </div>
        <ListBands words={list.words} rows={rows} ignored={search.ignored} />
        {!data && !rows.refusal && <SkeletonRows />}
        {data && data.items.length === 0 && !rows.loading && (
          <div className={classes.empty}>
            <EmptyList
              list={list}
              search={search}
              textOf={textOf}
              onErase={erase}
              onRemove={(group) => filterBy(withoutGroup(list.address, filter, group))}
            />
          </div>
        )}
        {data && data.items.length > 0 && (
          <ListTable
            caption={t('title')}
            columns={columns.shown}
            rows={data.items}
            rowName={rowName}
            sort={search.sort}
            onSort={sortBy}
            selection={selection}
            filter={key}
            onSelect={onSelect}
            onSelectMatching={() => void selectMatching()}
            onOpen={open}
            onMenu={(row, at) => setMenu({ row, at })}
            onActive={activate}
            shownId={search.preview}
            marks={rows.marks}
            dimmed={rows.loading || rows.refusal !== null}
          />
        )}
        {data && (
          <ListFooter
            words={list.words}
            data={data}
            totals={totals}
            page={search.page}
            filter={key}
            selection={selection}
            onSelect={onSelect}
            onSelectMatching={() => void selectMatching()}
            onShow={(hidden) => filterBy(filterOfKey<Filter>(hidden))}
            onTurn={turnTo}
          />
        )}
      </div>
      <ListPanel
        open={panel.open}
        tab={panel.tab}
        onTab={panel.setTab}
        documentId={search.preview}
        Preview={list.Preview}
        onClose={panel.narrow ? panel.toggle : undefined}
      >
        <IndicatorCards
          {...figures}
          list={list}
          under={(card) => parts.underCard?.(card, figures.targetOf(card))}
          actions={parts.actions?.(offer)}
        />
      </ListPanel>
      <Suspense fallback={null}>
        {menu && (
          <RowMenu
            at={menu.at}
            onOpen={(newTab) => open(menu.row, newTab)}
            onPreview={() => show(menu.row.id)}
            actions={parts.rowActions ?? []}
            onAction={(action) => setWish(wishForRow(action, menu.row))}
            number={list.numberOf(menu.row)}
            project={list.projectOf?.(menu.row)}
            onProject={(projectId) => void navigate({ to: `/projets/${projectId}` })}
            onClose={() => setMenu(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
