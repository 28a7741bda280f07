import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { closeCalendarFeed, openCalendarFeed, readCalendarFeed } from '@comptoir/contracts';
import { formatInstant } from '../../lib/format';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { useCopy } from '../../ui/toasts/use-copy';
import { uiWords } from '../../ui/ui.words';
import { feedWords } from './feed.words';

/** The secret link to one's own appointments: made, shown once, replaced, withdrawn. */
export default function FeedDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(feedWords);
  const tUi = useWords(uiWords);
  const feed = useAnswer(readCalendarFeed, {});
  const open = useAsk(openCalendarFeed, { refreshes: [readCalendarFeed] });
  const close = useAsk(closeCalendarFeed, { refreshes: [readCalendarFeed], onDone: () => open.reset() });
  const made = open.response && `${window.location.origin}/api/v1${open.response.path}`;
  const since = feed.data?.createdAt;
  const copy = useCopy();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('text')}</Text>
        <RefusalNote refusal={feed.error ?? open.refusal ?? close.refusal} />
        {feed.data && (
          <Text size="sm" c="dimmed" role="status">
            {since ? t('since', { at: formatInstant(since) }) : t('none')}{' '}
            {since &&
              (feed.data.lastReadAt
                ? t('lastRead', { at: formatInstant(feed.data.lastReadAt) })
                : t('neverRead'))}
          </Text>
        )}
        {made && (
          <Group align="flex-end" gap="xs">
            <TextInput
              flex={1}
              label={t('link')}
              description={t('once')}
              readOnly
              value={made}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button variant="default" onClick={() => void copy(made, t('copied'))}>
              {t('copy')}
            </Button>
          </Group>
        )}
        <Group justify="flex-end">
          {since && (
            <Button variant="subtle" color="red" loading={close.isPending} onClick={() => close.run({})}>
              {t('close')}
            </Button>
          )}
          <Button
            variant={since ? 'default' : 'filled'}
            loading={open.isPending}
            disabled={!feed.data}
            onClick={() => open.run({})}
          >
            {t(since ? 'replace' : 'open')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
