import {
  changeSavedView,
  createSavedView,
  deleteSavedView,
  findSavedViews,
  restoreSavedView,
  type ShownListName,
  type InputOf,
  type SavedView,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { useRefusalText } from '../../lib/refusals';
import { refresh, useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { viewsMenuWords } from './views-menu.words';

/** What of a view its owner decides; the rest follows from what the list shows. */
export type ViewContent = Omit<InputOf<typeof createSavedView>, 'list'>;

/** The views of one list, and what can be done with them. They live on the server: every computer has the same. */
export function useSavedViews(list: ShownListName) {
  const t = useWords(viewsMenuWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const queries = useQueryClient();
  const answer = useAnswer(findSavedViews, { list }, { staleTime: 60_000 });
  const read = () => refresh(queries, [findSavedViews]);

  const told = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      toast({ id: 'view-refused', tone: 'bad', title: say(failure) });
    }
    read();
  };
  return {
    views: answer.data?.items,
    mayShare: answer.data?.mayShare,
    read,
    create: (content: ViewContent, idempotencyKey: string) =>
      api.call(createSavedView, { list, ...content } as InputOf<typeof createSavedView>, { idempotencyKey }),
    change: ({ id, version }: SavedView, content: ViewContent) =>
      api.call(changeSavedView, { list, viewId: id, ...content } as InputOf<typeof changeSavedView>, {
        version,
      }),
    /** Undoable as long as its message lives. */
    remove: ({ id, name }: SavedView) =>
      told(async () => {
        await api.call(deleteSavedView, { viewId: id });
        const giveBack = () => told(() => api.call(restoreSavedView, { viewId: id }));
        toast({
          id: `view-${id}`,
          title: t('deleted', { name }),
          actions: [{ label: tUi('undo'), act: () => void giveBack(), undo: true }],
        });
      }),
    told,
  };
}
export type SavedViews = ReturnType<typeof useSavedViews>;
