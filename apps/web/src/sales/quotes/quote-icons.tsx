import {
  IconAlertTriangle,
  IconBan,
  IconCalendarOff,
  IconClock,
  IconFileCheck,
  IconHourglassHigh,
  IconPencil,
  IconRepeat,
  IconReplace,
  IconSend,
  IconSignature,
  IconX,
} from '@tabler/icons-react';
import type { CarryOver, QuoteStatus, Successor, Validity } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../../lib/format';
import { useWords } from '../../lib/words';
import { IconText, type Icon, type Tone } from '../../ui/icon-text';
import { carriedIntoText } from './carried-into-text';
import { quoteWords } from './quote.words';

interface Look {
  icon: Icon;
  tone: Tone;
}
/** Distinct silhouettes: in grey they are still told apart. */
export const validityLooks: Readonly<Record<Validity, Look>> = {
  SIGNED: { icon: IconSignature, tone: 'good' },
  PENDING: { icon: IconHourglassHigh, tone: 'neutral' },
  EXPIRING: { icon: IconAlertTriangle, tone: 'warn' },
  VALID: { icon: IconClock, tone: 'info' },
  EXPIRED: { icon: IconCalendarOff, tone: 'bad' },
};
export const statusLooks: Readonly<Record<QuoteStatus, Look>> = {
  DRAFT: { icon: IconPencil, tone: 'muted' },
  FINALIZED: { icon: IconFileCheck, tone: 'neutral' },
  SENT: { icon: IconSend, tone: 'info' },
  SIGNED: { icon: IconSignature, tone: 'good' },
  REFUSED: { icon: IconX, tone: 'bad' },
  CANCELLED: { icon: IconBan, tone: 'muted' },
  SUPERSEDED: { icon: IconReplace, tone: 'muted' },
};

interface ValidityIconProps {
  quote: {
    status: QuoteStatus;
    validity: Validity | null;
    daysLeft: number | null;
    expiryDate: string | null;
    signedOn: string | null;
    lastRemindedOn: string | null;
  };
}

/** What the server computed, in an icon, a few words, and a sentence for the tooltip and for ears. */
export function ValidityIcon({ quote }: ValidityIconProps) {
  const t = useWords(quoteWords);
  const { validity, status } = quote;
  if (validity === null)
    return (
      <IconText {...statusLooks[status]} name={t(status)}>
        {t(status)}
      </IconText>
    );
  const { text, name } = validityText(quote, t);
  const reminded = quote.lastRemindedOn
    ? `. ${t('lastReminder', { day: formatDay(quote.lastRemindedOn) })}`
    : '';
  return (
    <IconText {...validityLooks[validity]} name={name + reminded}>
      {text}
    </IconText>
  );
}

export function validityText(
  { validity, daysLeft, expiryDate, signedOn }: Omit<ValidityIconProps['quote'], 'status' | 'lastRemindedOn'>,
  t: ReturnType<typeof useWords<(typeof quoteWords.keys)[number]>>,
): { text: string; name: string } {
  const days = daysLeft ?? 0;
  const day = expiryDate ? formatDay(expiryDate) : '';
  switch (validity) {
    case 'SIGNED':
      return {
        text: t('signed'),
        name: signedOn ? t('signedName', { day: formatDay(signedOn) }) : t('signedNameBare'),
      };
    case 'EXPIRING':
    case 'VALID':
      return days === 0
        ? { text: t('expiresToday'), name: `${t('expiresToday')}, ${day}` }
        : { text: t('expires', { count: days }), name: t('expiresName', { count: days, day }) };
    case 'EXPIRED':
      return { text: t('expired', { count: -days }), name: t('expiredName', { count: -days }) };
    default:
      return { text: t('pending'), name: t('pendingName') };
  }
}

interface CarryOverIconProps {
  quote: { carryOver: CarryOver; successors?: readonly Successor[] | undefined };
}

/** Column St.: taken over by later documents. It names them, and opens the latest. */
export function CarryOverIcon({ quote: { carryOver, successors = [] } }: CarryOverIconProps) {
  const t = useWords(quoteWords);
  const latest = successors.at(-1);
  if (carryOver === 'NONE') return null;
  if (!latest) return <IconText icon={IconRepeat} tone="neutral" name={t(`carried${carryOver}`)} />;
  return (
    <Link to="/ventes/commandes/$orderId" params={{ orderId: latest.id }} tabIndex={-1}>
      <IconText icon={IconRepeat} tone="neutral" name={carriedIntoText(successors, carryOver, t)} />
    </Link>
  );
}

export function StatusIcon({ status }: { status: QuoteStatus }) {
  const t = useWords(quoteWords);
  return (
    <IconText {...statusLooks[status]} name={t(status)}>
      {t(status)}
    </IconText>
  );
}
