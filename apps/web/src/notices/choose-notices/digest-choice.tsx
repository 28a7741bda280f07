import { Divider, Stack, Switch, Text } from '@mantine/core';
import { changeDigestChoice, readDigestChoice } from '@comptoir/contracts';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { noticeWords } from '../notices.words';

/** Whether this person gets the daily digest by e-mail; a switch takes effect at once. */
export function DigestChoice() {
  const t = useWords(noticeWords);
  const choice = useAnswer(readDigestChoice, {});
  const change = useAsk(changeDigestChoice, { refreshes: [readDigestChoice] });
  return (
    <Stack gap={8} mt="sm">
      <Divider />
      <RefusalNote refusal={change.refusal ?? choice.error} />
      {choice.data && (
        <Switch
          size="sm"
          label={t('digest')}
          checked={choice.data.wanted}
          disabled={change.isPending}
          onChange={({ currentTarget: { checked } }) => change.run({ wanted: checked })}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('digestText')}
      </Text>
    </Stack>
  );
}
