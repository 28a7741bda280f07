import { Button, SegmentedControl } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { uiWords } from '../../../ui/ui.words';
import { Loaded } from '../loaded';
import classes from '../project.module.css';
import { CommentForm } from './comment-form';
import { ExchangeItem, type Opened } from './exchange-item';
import { exchangeWords } from './exchange.words';
import { exchangeKinds, useExchanges, type ExchangeKind } from './use-exchanges';

const AppointmentDialog = lazy(() => import('../../../appointments/decide-appointment/appointment-dialog'));
const TaskSheet = lazy(() => import('../../../tasks/read-task/task-sheet'));
const EmailDialog = lazy(() => import('../../../emails/read-email/email-dialog'));

/** One thread of e-mails with their answers, comments, tasks and appointments. */
export default function ProjectExchanges({ projectId }: { projectId: string }) {
  const t = useWords(exchangeWords);
  const tUi = useWords(uiWords);
  const mayComment = useMay('comment.write');
  const [kind, setKind] = useState<ExchangeKind>();
  const [opened, setOpened] = useState<Opened>();
  const answer = useExchanges(projectId, kind);
  return (
    <>
      {mayComment && <CommentForm projectId={projectId} />}
      <SegmentedControl
        size="xs"
        aria-label={t('kinds')}
        value={kind ?? ''}
        onChange={(value) => setKind(exchangeKinds.find((one) => one === value))}
        data={[{ value: '', label: t('any') }, ...exchangeKinds.map((value) => ({ value, label: t(value) }))]}
      />
      <Loaded answer={answer} empty={answer.exchanges.length === 0 ? t('noExchanges') : undefined}>
        <ul className={classes.thread}>
          {answer.exchanges.map((exchange) => (
            <ExchangeItem key={exchange.id} exchange={exchange} onOpen={setOpened} />
          ))}
        </ul>
        {answer.hasMore && (
          <Button size="compact-sm" variant="default" loading={answer.isFetchingMore} onClick={answer.more}>
            {tUi('more')}
          </Button>
        )}
      </Loaded>
      <Suspense fallback={null}>
        {opened?.kind === 'email' && <EmailDialog emailId={opened.id} onClose={() => setOpened(undefined)} />}
        {opened?.kind === 'task' && <TaskSheet taskId={opened.id} onClose={() => setOpened(undefined)} />}
        {opened?.kind === 'appointment' && (
          <AppointmentDialog appointmentId={opened.id} onClose={() => setOpened(undefined)} />
        )}
      </Suspense>
    </>
  );
}
