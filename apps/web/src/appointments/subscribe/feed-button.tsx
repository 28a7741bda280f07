import { Button } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../lib/words';
import { feedWords } from './feed.words';

const FeedDialog = lazy(() => import('./feed-dialog'));

export function FeedButton({ className }: { className: string | undefined }) {
  const t = useWords(feedWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        className={className}
        leftSection={<IconCalendarShare size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('subscribe')}
      </Button>
      <Suspense fallback={null}>{open && <FeedDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
