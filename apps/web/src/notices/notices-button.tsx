import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../lib/words';
import { noticeWords } from './notices.words';
import { useUnread } from './use-unread';

const NoticesDrawer = lazy(() => import('./read-notices/notices-drawer'));
const shownAtMost = 99;

/** The bell in the top bar; an address with `notices=read` or `notices=choose` opens it by itself. Jobs live in another room: the frame says how to open one. */
export function NoticesButton({ onJobs }: { onJobs: (operationId?: string) => void }) {
  const t = useWords(noticeWords);
  const unread = useUnread();
  const asked = useRouterState({
    select: ({ location }) => (location.search as { notices?: string }).notices,
  });
  const [open, setOpen] = useState(asked !== undefined);
  const name = unread > 0 ? `${t('title')} – ${t('unread', { count: unread })}` : t('title');
  return (
    <>
      <Indicator
        display="flex"
        label={unread > shownAtMost ? `${shownAtMost}+` : unread}
        size={16}
        disabled={unread === 0}
        offset={4}
        color="red.8"
      >
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={name}
          title={name}
          onClick={() => setOpen(true)}
        >
          <IconBell size={18} aria-hidden />
        </ActionIcon>
      </Indicator>
      <span role="status" className="sr-only">
        {unread > 0 && t('unread', { count: unread })}
      </span>
      {open && (
        <Suspense fallback={null}>
          <NoticesDrawer choosingFirst={asked === 'choose'} onJobs={onJobs} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
