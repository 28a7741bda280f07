import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { emailTopics, findEmails } from '@comptoir/contracts';
import { IconMail } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { PlainList } from '../../ui/list/plain-list';
import classes from '../../ui/list/plain-list.module.css';
import { emailWords } from '../emails.words';
import { emailRequest, groupNames, pageSize, readEmailSearch } from './email-search';
import { EmailTable } from './email-table';

const EmailDialog = lazy(() => import('../read-email/email-dialog'));

/** Every e-mail that was to leave the house, and what became of it. */
export function EmailsPage() {
  const t = useWords(emailWords);
  const navigate = useNavigate();
  const params = useSearch({ strict: false }) as Record<string, string>;
  const search = readEmailSearch(params);
  const emails = useAnswer(findEmails, emailRequest(search), { keepPrevious: true, staleTime: 10_000 });
  useRefreshOn(/email/, [findEmails]);
  const [open, setOpen] = useState<string>();
  const set = (change: Record<string, string | undefined>) => {
    const { cursor: _cursor, page: _page, ...rest } = params;
    void navigate({ to: '.', search: { ...rest, ...change } });
  };
  const turn = (cursor: string | null, page: number) =>
    set(cursor && page > 1 ? { cursor, page: String(page) } : {});
  const data = emails.data;
  useTitle(data ? `${t('title')} (${data.page.total})` : t('title'));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <span role="status" className={classes.soft}>
          {data && t('count', { count: data.page.total })}
        </span>
      </header>
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          aria-label={t('state')}
          value={search.state ?? ''}
          onChange={(state) => set({ state: state || undefined })}
          data={[{ value: '', label: t('any') }, ...groupNames.map((value) => ({ value, label: t(value) }))]}
        />
        <Select
          size="xs"
          aria-label={t('topic')}
          value={search.topic ?? ''}
          allowDeselect={false}
          onChange={(topic) => set({ topic: topic || undefined })}
          data={[
            { value: '', label: t('anyTopic') },
            ...emailTopics.map((value) => ({ value, label: t(value) })),
          ]}
        />
        <Checkbox
          size="xs"
          label={t('todayOnly')}
          checked={search.today}
          onChange={(event) => set({ when: event.currentTarget.checked ? 'today' : undefined })}
        />
      </div>
      <PlainList
        answer={emails}
        page={search.page}
        pageSize={pageSize}
        empty={
          <EmptyState icon={IconMail} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
        onTurn={turn}
      >
        {(items) => <EmailTable emails={items} dimmed={emails.isPlaceholderData} onOpen={setOpen} />}
      </PlainList>
      <Suspense fallback={null}>
        {open && <EmailDialog emailId={open} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  );
}
