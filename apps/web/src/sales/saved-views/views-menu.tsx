import { chooseDefaultView, type ShownListName, type SavedView } from '@comptoir/contracts';
import { IconBookmark } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { ListFilter } from '../../documents/document-list';
import type { ViewsSlot } from '../../documents/find-documents/list-parts';
import { api } from '../../lib/api';
import { useCommands } from '../../lib/commands';
import { setPreference, usePreference } from '../../lib/preferences';
import { useWords } from '../../lib/words';
import { ToolPopover } from '../../ui/tool-popover';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { viewsMenuWords } from './views-menu.words';
import { useSavedViews } from './use-saved-views';
import { isModified, layoutOf, settingsOf, type Shown } from './view-content';

const ViewList = lazy(() => import('./choose-view/view-list'));
const SaveViewDialog = lazy(() => import('./save-view/save-view-dialog'));

interface ViewsMenuProps<Filter extends ListFilter> {
  list: ShownListName;
  slot: ViewsSlot<Filter>;
}

/** « Vue : Mes devis à relancer • modifiée »: named filters, columns, sort and density. */
export function ViewsMenu<Filter extends ListFilter>({ list, slot }: ViewsMenuProps<Filter>) {
  const t = useWords(viewsMenuWords);
  const tUi = useWords(uiWords);
  const saved = useSavedViews(list);
  const [density] = usePreference('density');
  const [editing, setEditing] = useState<{ view?: SavedView }>();
  const { steering, address, columns } = slot;
  const { search, go } = steering;
  const shown: Shown<Filter> = {
    address,
    filter: search.filter,
    sort: search.sort,
    density,
    columns: columns.all as Shown<Filter>['columns'],
    layout: columns.layout,
    wide: columns.wide,
  };
  const current = saved.views?.find(({ id }) => id === search.view);
  const modified = current !== undefined && isModified(current, shown);

  const apply = (view: SavedView, replace = false) => {
    const { settings, filter } = view;
    columns.setLayout(layoutOf(settings));
    if (settings.density) setPreference('density', settings.density);
    const sort = settings.sort ?? address.defaultSort;
    go({ scope: search.scope, filter: filter as object as Filter, sort, view: view.id }, replace);
  };
  useDefaultView(
    saved.views?.find((view) => view.default),
    slot.untouched,
    apply,
  );
  const save = (view: SavedView) =>
    saved.told(async () => {
      await saved.change(view, {
        name: view.name,
        filter: search.filter,
        settings: settingsOf(shown),
        sharing: view.sharing,
        ...(view.store ? { storeId: view.store.id } : {}),
      });
      toast({ id: 'view-saved', tone: 'good', title: t('saved', { name: view.name }) });
    });
  const makeDefault = (view: SavedView) =>
    saved.told(() => api.call(chooseDefaultView, { list, viewId: view.default ? null : view.id }));
  useCommands(
    (saved.views ?? []).map((view) => ({
      name: `view ${view.id}`,
      label: t('view', { name: view.name }),
      act: () => apply(view),
    })),
  );

  return (
    <>
      <ToolPopover
        icon={<IconBookmark size={16} aria-hidden />}
        label={
          <>
            {current ? t('view', { name: current.name }) : t('views')}
            {modified && <em style={{ marginInlineStart: 6 }}>{t('modified')}</em>}
          </>
        }
        name={t('views')}
        opens="views"
        position="bottom-start"
        width={340}
      >
        {(close) => (
          <Suspense fallback={tUi('loading')}>
            <ViewList
              saved={saved}
              current={current}
              modified={modified}
              onApply={(view) => {
                apply(view);
                close();
              }}
              onSelectAll={(view) => {
                apply(view);
                slot.selectWhenShown();
                close();
              }}
              onNone={() => {
                go({ scope: search.scope });
                close();
              }}
              onSave={(view) => {
                void save(view);
                close();
              }}
              onEdit={(view) => {
                close();
                setEditing(view ? { view } : {});
              }}
              onDefault={(view) => void makeDefault(view)}
            />
          </Suspense>
        )}
      </ToolPopover>
      <Suspense fallback={null}>
        {editing && (
          <SaveViewDialog
            list={list}
            saved={saved}
            view={editing.view}
            content={{ filter: search.filter, settings: settingsOf(shown) }}
            onClose={() => setEditing(undefined)}
            onSaved={(view) => {
              if (!editing.view) go({ ...search, view: view.id }, true);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

/** A list that is opened without filters opens with the default view: once, so that it can also be left. */
function useDefaultView(
  view: SavedView | undefined,
  untouched: boolean,
  apply: (view: SavedView, replace: boolean) => void,
): void {
  const open = useRef(untouched);
  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });
  useEffect(() => {
    if (!untouched) open.current = false;
    if (!open.current || !view) return;
    open.current = false;
    latest.current(view, true);
  }, [untouched, view]);
}
