import {
  changeSavedView,
  chooseDefaultView,
  createSavedView,
  deleteSavedView,
  findSavedViews,
  restoreSavedView,
  type RequestOf,
  type SavedView,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { idOf, stores, user } from './fixtures';

/** Saved views that live as long as the gateway of a test. */
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
  gateway.on(findSavedViews, () => ({ items: views, mayShare: { stores: 'all' as const, everyone: true } }));
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
  gateway.on(chooseDefaultView, ({ viewId }) => {
    views = views.map((view) => ({ ...view, default: view.id === viewId }));
    return { viewId };
  });
}
