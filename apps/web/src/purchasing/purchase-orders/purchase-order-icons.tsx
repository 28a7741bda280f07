import {
  IconBan,
  IconCircleCheck,
  IconClockExclamation,
  IconFileInvoice,
  IconMailCheck,
  IconMailOff,
  IconMailQuestion,
  IconPackage,
  IconPackageImport,
  IconPencil,
  IconScale,
  IconSend,
  IconThumbUp,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { PurchaseOrderFlag, PurchaseOrderListItem, PurchaseOrderStatus } from '@comptoir/contracts';
import { useWords } from '../../lib/words';
import { IconText, type Icon, type Tone } from '../../ui/icon-text';
import classes from './purchase-order-icons.module.css';
import { purchaseOrderWords } from './purchase-order.words';

interface Look {
  icon: Icon;
  tone: Tone;
}

/** Distinct silhouettes: in grey they are still told apart. */
export const flagLooks: Readonly<Record<PurchaseOrderFlag, Look>> = {
  lateAcknowledgement: { icon: IconMailQuestion, tone: 'warn' },
  toReceiveThisWeek: { icon: IconTruckDelivery, tone: 'info' },
  priceDeviations: { icon: IconScale, tone: 'warn' },
  late: { icon: IconClockExclamation, tone: 'bad' },
  undelivered: { icon: IconMailOff, tone: 'bad' },
};
export const statusLooks: Readonly<Record<PurchaseOrderStatus, Look>> = {
  DRAFT: { icon: IconPencil, tone: 'muted' },
  APPROVED: { icon: IconThumbUp, tone: 'info' },
  SENT: { icon: IconSend, tone: 'info' },
  ACKNOWLEDGED: { icon: IconMailCheck, tone: 'info' },
  PARTIALLY_RECEIVED: { icon: IconPackageImport, tone: 'neutral' },
  RECEIVED: { icon: IconPackage, tone: 'good' },
  INVOICED: { icon: IconFileInvoice, tone: 'good' },
  CLOSED: { icon: IconCircleCheck, tone: 'good' },
  CANCELLED: { icon: IconBan, tone: 'muted' },
};

/** « Signalements »: each icon says in full what it stands for. */
export function FlagIcons({ order }: { order: Pick<PurchaseOrderListItem, 'flags' | 'openDeviations'> }) {
  const t = useWords(purchaseOrderWords);
  const open = order.openDeviations > 0 ? t('openDeviations', { count: order.openDeviations }) : undefined;
  const nameOf = (flag: PurchaseOrderFlag) =>
    flag === 'priceDeviations' && open ? `${t('priceDeviationsName')} – ${open}` : t(`${flag}Name`);
  return (
    <span className={classes.flags}>
      {order.flags.map((flag) => (
        <IconText key={flag} {...flagLooks[flag]} name={nameOf(flag)} />
      ))}
    </span>
  );
}

export function PurchaseOrderStatusIcon({ status }: { status: PurchaseOrderStatus }) {
  const t = useWords(purchaseOrderWords);
  return (
    <IconText {...statusLooks[status]} name={t(status)}>
      {t(status)}
    </IconText>
  );
}
