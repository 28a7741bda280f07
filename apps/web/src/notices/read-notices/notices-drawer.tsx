import { Button, Drawer, Group, SegmentedControl } from '@mantine/core';
import {
  clearNotices,
  findNotices,
  markNoticesRead,
  type NoticeKind,
  type NoticeView,
} from '@comptoir/contracts';
import { IconAdjustments, IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { RefusalNote } from '../../ui/refusal-note';
import { uiWords } from '../../ui/ui.words';
import { DigestChoice } from '../choose-notices/digest-choice';
import { NoticeChoice } from '../choose-notices/notice-choice';
import { noticeWords } from '../notices.words';
import { noticeAsks } from '../use-unread';
import { NoticeItem } from './notice-item';
import classes from './notices.module.css';

const firstShown = 30;
const mostShown = 200;
/** Files have no page of their own: they are seen where jobs are. */
const ofFiles: readonly NoticeKind[] = ['EXPORT_TO_APPROVE', 'EXPORT_APPROVED', 'EXPORT_REFUSED'];

interface NoticesDrawerProps {
  choosingFirst: boolean;
  onJobs: (operationId?: string) => void;
  onClose: () => void;
}

/**
 * Notifications: the newest first, each opening its place, and the choice of what one wants to be told; that comes
 * before them for who came for it.
 */
export default function NoticesDrawer({ choosingFirst, onJobs, onClose }: NoticesDrawerProps) {
  const t = useWords(noticeWords);
  const tUi = useWords(uiWords);
  const [unread, setUnread] = useState(false);
  const [limit, setLimit] = useState(firstShown);
  const [choosing, setChoosing] = useState(choosingFirst);
  const notices = useAnswer(findNotices, { limit, unread }, { keepPrevious: true });
  const items = notices.data?.items ?? [];
  const mark = useAsk(markNoticesRead, { refreshes: noticeAsks });
  const clear = useAsk(clearNotices, { refreshes: noticeAsks });
  const open = (notice: NoticeView) => {
    if (notice.readAt === null) mark.run({ ids: [notice.id] });
    if (notice.kind === 'OPERATION_FINISHED') onJobs(notice.aboutId);
    if (ofFiles.includes(notice.kind)) onJobs();
    onClose();
  };
  const newest = items[0];
  const choice = (
    <>
      <Button
        mt="md"
        size="compact-sm"
        variant="default"
        aria-expanded={choosing}
        leftSection={<IconAdjustments size={16} aria-hidden />}
        onClick={() => setChoosing(!choosing)}
      >
        {t('choose')}
      </Button>
      {choosing && (
        <>
          <NoticeChoice />
          <DigestChoice />
        </>
      )}
    </>
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('title')}
      position="right"
      size="md"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Group gap="xs" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('shown')}
          value={unread ? 'unread' : 'all'}
          onChange={(chosen) => setUnread(chosen === 'unread')}
          data={[
            { value: 'all', label: t('all') },
            { value: 'unread', label: t('onlyUnread') },
          ]}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          loading={mark.isPending}
          disabled={!newest || items.every(({ readAt }) => readAt !== null)}
          onClick={() => newest && mark.run({ until: newest.at })}
        >
          {t('markAll')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={clear.isPending}
          disabled={!newest}
          onClick={() => newest && clear.run({ until: newest.at })}
        >
          {t('clearAll')}
        </Button>
      </Group>
      <RefusalNote refusal={mark.refusal ?? clear.refusal ?? notices.error} />
      {choosingFirst && choice}
      {notices.data && items.length === 0 && (
        <EmptyState icon={IconBell} title={t(unread ? 'noneUnread' : 'none')}>
          {t('noneText')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {items.map((notice) => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            onOpen={() => open(notice)}
            onRead={() => mark.run({ ids: [notice.id] })}
          />
        ))}
      </ul>
      {notices.data && notices.data.page.total > items.length && limit < mostShown && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setLimit(mostShown)}>
          {t('more')}
        </Button>
      )}
      {!choosingFirst && choice}
    </Drawer>
  );
}
