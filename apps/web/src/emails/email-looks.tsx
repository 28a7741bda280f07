import type { findEmails, ResponseOf } from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconHourglassHigh,
  IconMailOff,
  IconMailQuestion,
  IconSend,
} from '@tabler/icons-react';
import { skipReasonWords } from '../lib/skip-reason.words';
import { hasWords, useWords } from '../lib/words';
import { IconText } from '../ui/icon-text';
import { emailWords } from './emails.words';

type Email = ResponseOf<typeof findEmails>['items'][number];

const looks = {
  QUEUED: { icon: IconHourglassHigh, tone: 'neutral' },
  SENDING: { icon: IconHourglassHigh, tone: 'info' },
  UNKNOWN: { icon: IconMailQuestion, tone: 'warn' },
  SENT: { icon: IconSend, tone: 'good' },
  SUPPRESSED: { icon: IconMailOff, tone: 'neutral' },
  FAILED: { icon: IconAlertTriangle, tone: 'bad' },
  BOUNCED: { icon: IconArrowBackUp, tone: 'bad' },
} as const;

/** How far an e-mail came. */
export function EmailState({ state }: Pick<Email, 'state'>) {
  const t = useWords(emailWords);
  return (
    <IconText {...looks[state]} name={t(state)}>
      {t(state)}
    </IconText>
  );
}

/** Why it came no further, where there is a reason. */
export function useEmailReason(): (email: Pick<Email, 'reason'>) => string | undefined {
  const t = useWords(skipReasonWords);
  return ({ reason }) =>
    reason === null ? undefined : hasWords(skipReasonWords, reason) ? t(reason) : reason;
}
