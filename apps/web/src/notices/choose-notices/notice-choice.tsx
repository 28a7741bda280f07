import { Stack, Switch, Text } from '@mantine/core';
import { changeNoticePreferences, noticeKinds, readNoticePreferences } from '@comptoir/contracts';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { noticeWords } from '../notices.words';
import { noticeAsks } from '../use-unread';
import { noticeKindWords } from './notice-kinds.words';

/** What the bell tells this person; a switch takes effect at once. */
export function NoticeChoice() {
  const t = useWords(noticeWords);
  const tKind = useWords(noticeKindWords);
  const preferences = useAnswer(readNoticePreferences, {});
  const change = useAsk(changeNoticePreferences, { refreshes: [readNoticePreferences, ...noticeAsks] });
  const muted = preferences.data?.muted;
  return (
    <Stack gap={8} mt="sm" role="group" aria-label={t('choose')}>
      <Text size="sm" c="dimmed">
        {t('chooseText')}
      </Text>
      <RefusalNote refusal={change.refusal ?? preferences.error} />
      {muted &&
        noticeKinds.map((kind) => (
          <Switch
            key={kind}
            size="sm"
            label={tKind(kind)}
            checked={!muted.includes(kind)}
            disabled={change.isPending}
            onChange={({ currentTarget: { checked } }) =>
              change.run({ muted: checked ? muted.filter((one) => one !== kind) : [...muted, kind] })
            }
          />
        ))}
    </Stack>
  );
}
