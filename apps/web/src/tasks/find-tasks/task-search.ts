import type { InputOf, findTasks } from '@comptoir/contracts';
import { listOf, type SearchParams } from '../../lib/search-params';

export const pageSize = 50;

export interface TaskSearch {
  whose: 'mine' | 'all';
  state: 'open' | 'done' | 'any';
  due: 'overdue' | 'today' | 'later' | undefined;
  q: string | undefined;
  scope: string[];
  cursor: string | undefined;
  page: number;
}

export function readTaskSearch(params: SearchParams): TaskSearch {
  const page = Number(params['page']);
  return {
    whose: params['whose'] === 'all' ? 'all' : 'mine',
    state: params['state'] === 'done' ? 'done' : params['state'] === 'any' ? 'any' : 'open',
    due: (['overdue', 'today', 'later'] as const).find((due) => due === params['due']),
    q: params['q'],
    scope: listOf(params['scope']),
    cursor: params['cursor'],
    page: params['cursor'] && Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

export function taskRequest({ whose, state, due, q, scope, cursor }: TaskSearch): InputOf<typeof findTasks> {
  return {
    limit: pageSize,
    mine: whose === 'mine',
    ...(state === 'any' ? {} : { state: state === 'done' ? ['DONE'] : ['TODO', 'IN_PROGRESS'] }),
    ...(due ? { due } : {}),
    ...(q ? { q } : {}),
    ...(scope.length > 0 ? { store: scope } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
