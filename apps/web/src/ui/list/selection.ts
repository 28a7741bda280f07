/**
 * What is selected in a list: single rows, or everything behind a filter less some rows. In both modes `ids`
 * stays as small as what a person ticked; the number behind a filter may be a million.
 */
export type Selection = IdSelection | FilterSelection;

interface IdSelection {
  readonly mode: 'ids';
  readonly ids: ReadonlySet<string>;
  /** The filter under which each row was ticked or last seen: tells which of them the list shows no longer. */
  readonly seenUnder: ReadonlyMap<string, string>;
  readonly anchor?: string | undefined;
}
interface FilterSelection {
  readonly mode: 'filter';
  /** Key of the filter that was in force when everything was selected. */
  readonly filter: string;
  readonly total: number;
  readonly exclusions: ReadonlySet<string>;
  readonly anchor?: string | undefined;
}

export type SelectionAction =
  | { type: 'toggle'; id: string; filter: string }
  | { type: 'extend'; id: string; pageIds: readonly string[]; filter: string }
  | { type: 'page'; pageIds: readonly string[]; selected: boolean; filter: string }
  | { type: 'matching'; filter: string; total: number }
  /** Without a total where the list does not know it exactly. */
  | { type: 'seen'; pageIds: readonly string[]; filter: string; total?: number }
  | { type: 'restore'; selection: Selection }
  | { type: 'clear' };

export const nothingSelected: Selection = { mode: 'ids', ids: new Set(), seenUnder: new Map() };

export function select(selection: Selection, action: SelectionAction): Selection {
  switch (action.type) {
    case 'clear':
      return nothingSelected;
    case 'restore':
      return action.selection;
    case 'matching':
      return { mode: 'filter', filter: action.filter, total: action.total, exclusions: new Set() };
    case 'toggle':
      return mark(
        restart(selection, action.filter),
        [action.id],
        !isSelected(selection, action.id, action.filter),
        action,
      );
    case 'extend': {
      const base = restart(selection, action.filter);
      return {
        ...mark(base, range(action.pageIds, base.anchor, action.id), true, action),
        anchor: base.anchor ?? action.id,
      };
    }
    case 'page':
      return mark(restart(selection, action.filter), action.pageIds, action.selected, action);
    case 'seen':
      return see(selection, action);
  }
}

export function isSelected(selection: Selection, id: string, filter: string): boolean {
  if (selection.mode === 'ids') return selection.ids.has(id);
  return selection.filter === filter && !selection.exclusions.has(id);
}

export function countOf(selection: Selection): number {
  return selection.mode === 'ids'
    ? selection.ids.size
    : Math.max(0, selection.total - selection.exclusions.size);
}

/** Selected, but not among what the present filter shows. */
export function outsideOf(selection: Selection, filter: string): number {
  if (selection.mode === 'filter') return selection.filter === filter ? 0 : countOf(selection);
  return [...selection.ids].filter((id) => selection.seenUnder.get(id) !== filter).length;
}

/** A filter under which rows outside the present one were ticked, to show them again. */
export function filterOfOutside(selection: Selection, filter: string): string | undefined {
  if (selection.mode === 'filter') return selection.filter === filter ? undefined : selection.filter;
  const outside = [...selection.ids].find((id) => selection.seenUnder.get(id) !== filter);
  return outside === undefined ? undefined : selection.seenUnder.get(outside);
}

/** Only what the present filter shows. */
export function insideOnly(selection: Selection, filter: string): Selection {
  if (selection.mode === 'filter') return selection.filter === filter ? selection : nothingSelected;
  const ids = [...selection.ids].filter((id) => selection.seenUnder.get(id) === filter);
  return { ...selection, ids: new Set(ids), seenUnder: new Map(ids.map((id) => [id, filter])) };
}

/** Whether everything that was selected would be dropped by a tick. */
export function startsAnew(selection: Selection, action: SelectionAction): boolean {
  const ticks = action.type === 'toggle' || action.type === 'extend' || action.type === 'page';
  return ticks && countOf(selection) > 0 && restart(selection, action.filter) !== selection;
}

/** Ticking rows under another filter than the one that everything was selected under starts anew. */
function restart(selection: Selection, filter: string): Selection {
  return selection.mode === 'filter' && selection.filter !== filter ? nothingSelected : selection;
}

function mark(
  selection: Selection,
  ids: readonly string[],
  selected: boolean,
  at: { filter: string; id?: string },
): Selection {
  const anchor = at.id ?? selection.anchor;
  if (selection.mode === 'filter') {
    const exclusions = new Set(selection.exclusions);
    for (const id of ids)
      if (selected) exclusions.delete(id);
      else exclusions.add(id);
    return { ...selection, exclusions, anchor };
  }
  const chosen = new Set(selection.ids);
  const seenUnder = new Map(selection.seenUnder);
  for (const id of ids) {
    if (selected) {
      chosen.add(id);
      seenUnder.set(id, at.filter);
    } else {
      chosen.delete(id);
      seenUnder.delete(id);
    }
  }
  return { mode: 'ids', ids: chosen, seenUnder, anchor };
}

function range(pageIds: readonly string[], anchor: string | undefined, id: string): readonly string[] {
  const to = pageIds.indexOf(id);
  const from = anchor === undefined ? to : pageIds.indexOf(anchor);
  if (from < 0 || to < 0) return [id];
  return pageIds.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function see(
  selection: Selection,
  { pageIds, filter, total }: { pageIds: readonly string[]; filter: string; total?: number },
): Selection {
  if (selection.mode === 'filter') {
    return selection.filter === filter && total !== undefined && selection.total !== total
      ? { ...selection, total }
      : selection;
  }
  const news = pageIds.filter((id) => selection.ids.has(id) && selection.seenUnder.get(id) !== filter);
  if (news.length === 0) return selection;
  const seenUnder = new Map(selection.seenUnder);
  for (const id of news) seenUnder.set(id, filter);
  return { ...selection, seenUnder };
}
