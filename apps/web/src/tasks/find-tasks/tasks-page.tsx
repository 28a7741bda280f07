import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { findTasks, readTaskFigures } from '@comptoir/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconChecklist, IconPlus, IconSearch } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { listOf } from '../../lib/search-params';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';
import { useDebouncedText } from '../../lib/use-debounced';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { useMay, useStores, useUser } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { PlainList } from '../../ui/list/plain-list';
import { taskWords } from '../tasks.words';
import { TaskTable } from './task-table';
import { pageSize, readTaskSearch, taskRequest } from './task-search';
import classes from '../../ui/list/plain-list.module.css';

const TaskSheet = lazy(() => import('../read-task/task-sheet'));
const TaskDialog = lazy(() => import('../write-task/task-dialog'));

export function TasksPage() {
  const t = useWords(taskWords);
  const navigate = useNavigate();
  const params = useSearch({ strict: false }) as Record<string, string>;
  const search = readTaskSearch(params);
  const tasks = useAnswer(findTasks, taskRequest(search), { keepPrevious: true, staleTime: 10_000 });
  const store = listOf(params['scope']);
  const figures = useAnswer(readTaskFigures, store.length > 0 ? { store } : {}, { staleTime: 10_000 }).data;
  useRefreshOn(/task/, [findTasks, readTaskFigures]);
  const set = (change: Record<string, string | undefined>) => {
    const { cursor: _cursor, page: _page, ...rest } = params;
    void navigate({ to: '.', search: { ...rest, ...change } });
  };
  const field = useDebouncedText(search.q ?? '', (q) => set({ q: q.trim() || undefined }));
  const data = tasks.data;
  useTitle(data ? `${t('title')} (${data.page.total})` : t('title'));
  const mayWrite = useMay('task.write');
  const { homeStore } = useUser();
  const [firstStore] = useStores();
  const storeId = (homeStore ?? firstStore)?.id;
  const [writing, setWriting] = useState(false);
  const overdue = search.whose === 'mine' ? figures?.mineOverdue : figures?.overdue;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <span role="status" className={classes.soft}>
          {data && t('count', { count: data.page.total })}
        </span>
        {mayWrite && storeId && (
          <Button
            size="compact-sm"
            ml="auto"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setWriting(true)}
          >
            {t('create')}
          </Button>
        )}
      </header>
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          aria-label={t('whose')}
          value={search.whose}
          onChange={(whose) => set({ whose: whose === 'mine' ? undefined : whose })}
          data={[
            { value: 'mine', label: figures ? `${t('mine')} (${figures.mine})` : t('mine') },
            { value: 'all', label: figures ? `${t('all')} (${figures.open})` : t('all') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('state')}
          value={search.state}
          onChange={(state) => set({ state: state === 'open' ? undefined : state })}
          data={[
            { value: 'open', label: t('open') },
            { value: 'done', label: t('done') },
            { value: 'any', label: t('any') },
          ]}
        />
        <Select
          size="xs"
          aria-label={t('due')}
          value={search.due ?? ''}
          allowDeselect={false}
          onChange={(due) => set({ due: due || undefined })}
          data={[
            { value: '', label: t('dueAny') },
            {
              value: 'overdue',
              label: overdue === undefined ? t('dueoverdue') : `${t('dueoverdue')} (${overdue})`,
            },
            { value: 'today', label: t('duetoday') },
            { value: 'later', label: t('duelater') },
          ]}
        />
        <TextInput
          size="xs"
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          value={field.text}
          onChange={(event) => field.setText(event.currentTarget.value)}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
      </div>
      <PlainList
        answer={tasks}
        page={search.page}
        pageSize={pageSize}
        empty={
          <EmptyState icon={IconChecklist} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
        onTurn={(cursor, page) => set(cursor && page > 1 ? { cursor, page: String(page) } : {})}
      >
        {(items) => (
          <TaskTable
            tasks={items}
            dimmed={tasks.isPlaceholderData}
            onOpen={(task) => void navigate({ to: '.', search: { ...params, task } })}
          />
        )}
      </PlainList>
      <Suspense fallback={null}>
        {params['task'] && (
          <TaskSheet
            taskId={params['task']}
            onClose={() => void navigate({ to: '.', search: { ...params, task: undefined } })}
          />
        )}
        {writing && storeId && (
          <TaskDialog about={{ storeId, project: null }} onClose={() => setWriting(false)} />
        )}
      </Suspense>
    </div>
  );
}
