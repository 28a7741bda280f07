import { findListLayouts, keepListLayout } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { api } from '../../lib/api';
import { changePreference, type ColumnLayout } from '../../lib/preferences';

const patienceMs = 500;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** The columns as they were arranged last, on whatever computer; without the server, those of this browser stay. */
export async function bringLayouts(): Promise<void> {
  const { items } = await api.call(findListLayouts, {}).catch(quietly(() => ({ items: undefined })));
  if (!items) return;
  const kept = Object.fromEntries(items.map(({ list, layout }) => [list, layout]));
  changePreference('columns', (here) => ({
    ...kept,
    ...Object.fromEntries(Object.entries(here).filter(([list]) => waiting.has(list))),
  }));
}

/** Keeps what was arranged, once the hand rests. */
export function keepLayout(list: string, layout: ColumnLayout): void {
  clearTimeout(waiting.get(list));
  const keep = () => {
    waiting.delete(list);
    const { order, shown, widths } = layout;
    void api
      .call(keepListLayout, {
        list,
        layout: { order: [...order], shown: { ...shown }, widths: { ...widths } },
      })
      .catch(quietly(() => null));
  };
  waiting.set(list, setTimeout(keep, patienceMs));
}

/** A server that is away is no reason to disturb anybody who moves a column. */
const quietly =
  <T>(instead: () => T) =>
  (failure: unknown): T => {
    if (!isRefusal(failure)) throw failure;
    return instead();
  };
