import {
  changeSavedView,
  chooseDefaultView,
  createSavedView,
  deleteSavedView,
  findListLayouts,
  findSavedViews,
  keepListLayout,
  restoreSavedView,
  type ColumnLayout,
  type RequestOf,
  type SavedView,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { idOf, stores, user } from './fixtures';

/** Saved views and arranged columns that live as long as the gateway of a test. */
export function answerViews(gateway: Pick<Answering, 'on'>): void {
  let views: SavedView[] = [];
  const gone = new Map<string, SavedView>();
  const get = (viewId: string) => {
    const view = views.find(({ id }) => id === viewId);
    if (!view) throw new Refusal('not-found', 'saved-view.not-found');
    return view;
  };
  const filled = (
    content: RequestOf<typeof createSavedView>,
    kept: Pick<SavedView, 'id' | 'version' | 'default'>,
  ): SavedView => {
    const { storeId, ...rest } = content;
    return {
      ...rest,
      ...kept,
      store: stores.find(({ id }) => id === storeId) ?? null,
      owner: { id: user.id, name: user.name },
      may: ['change', 'delete'],
    };
  };
  const layouts = new Map<string, ColumnLayout>();
  gateway.on(findListLayouts, () => ({
    items: [...layouts].map(([list, layout]) => ({ list, layout })),
  }));
  gateway.on(keepListLayout, ({ list, layout }) => {
    layouts.set(list, layout);
    return null;
  });
  gateway.on(findSavedViews, ({ list }) => ({
    items: views.filter((view) => view.list === list),
    mayShare: { stores: 'all' as const, everyone: true },
  }));
  gateway.on(createSavedView, (content) => {
    const view = filled(content, { id: idOf(14, views.length + 1), version: 1, default: false });
    views = [...views, view];
    return view;
  });
  gateway.on(changeSavedView, ({ viewId, ...content }) => {
    const before = get(viewId);
    const view = filled(content, { ...before, version: before.version + 1 });
    views = views.map((each) => (each.id === viewId ? view : each));
    return view;
  });
  gateway.on(deleteSavedView, ({ viewId }) => {
    gone.set(viewId, get(viewId));
    views = views.filter(({ id }) => id !== viewId);
    return null;
  });
  gateway.on(restoreSavedView, ({ viewId }) => {
    const view = gone.get(viewId);
    if (!view) throw new Refusal('not-found', 'saved-view.not-found');
    views = [...views, view];
    return view;
  });
  gateway.on(chooseDefaultView, ({ list, viewId }) => {
    views = views.map((view) => (view.list === list ? { ...view, default: view.id === viewId } : view));
    return { viewId };
  });
}
