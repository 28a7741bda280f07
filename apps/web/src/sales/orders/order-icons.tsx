import {
  IconBan,
  IconCalendarExclamation,
  IconCircleCheck,
  IconClipboardX,
  IconCreditCardOff,
  IconCreditCardPay,
  IconFileCheck,
  IconLock,
  IconPackage,
  IconPencil,
  IconPlayerPause,
  IconRepeat,
  IconShoppingCartCheck,
  IconShoppingCartPlus,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { CarryOver, OrderListItem, OrderStatus, PaymentLight } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { formatDay, formatDayShort, formatMoney, formatPercent } from '../../lib/format';
import { usePreference } from '../../lib/preferences';
import { useWords, type Translate } from '../../lib/words';
import { IconText, type Icon, type Tone } from '../../ui/icon-text';
import classes from './order-icons.module.css';
import { orderWords } from './order.words';
import { PaidCardIcon } from './paid-card-icon';

interface Look {
  icon: Icon;
  tone: Tone;
}
type Flagged = Pick<OrderListItem, 'project' | 'expected' | 'fittingOn' | 'plannedDelivery' | 'purchases'>;
type Say = Translate<(typeof orderWords.keys)[number]>;
export type OrderFlag = OrderListItem['flags'][number];

/** Distinct silhouettes: in grey they are still told apart. */
export const flagLooks: Readonly<Record<OrderFlag, Look>> = {
  blocked: { icon: IconLock, tone: 'bad' },
  notControlled: { icon: IconClipboardX, tone: 'warn' },
  onHold: { icon: IconPlayerPause, tone: 'neutral' },
  deliveryLate: { icon: IconCalendarExclamation, tone: 'bad' },
  orderable: { icon: IconShoppingCartPlus, tone: 'good' },
  purchased: { icon: IconShoppingCartCheck, tone: 'info' },
};
export const paymentLooks: Readonly<Record<PaymentLight, Look>> = {
  GREEN: { icon: PaidCardIcon, tone: 'good' },
  ORANGE: { icon: IconCreditCardPay, tone: 'warn' },
  GREY: { icon: IconCreditCardOff, tone: 'muted' },
};
export const statusLooks: Readonly<Record<OrderStatus, Look>> = {
  DRAFT: { icon: IconPencil, tone: 'muted' },
  CONFIRMED: { icon: IconFileCheck, tone: 'info' },
  IN_FULFILMENT: { icon: IconTruckDelivery, tone: 'neutral' },
  DELIVERED: { icon: IconPackage, tone: 'good' },
  CLOSED: { icon: IconCircleCheck, tone: 'good' },
  CANCELLED: { icon: IconBan, tone: 'muted' },
};

/** « Signalements »: what stands in the way of the order or lets it go on, each icon with its reason. */
export function FlagIcons({ order }: { order: Flagged & Pick<OrderListItem, 'flags'> }) {
  const t = useWords(orderWords);
  return (
    <span className={classes.flags}>
      {order.flags.map((flag) => (
        <IconText key={flag} {...flagLooks[flag]} name={flagName(flag, order, t)} />
      ))}
    </span>
  );
}

/** « Projet bloqué : plan à revoir (A. Petit, 20/11) ». */
function flagName(flag: OrderFlag, order: Flagged, t: Say): string {
  const { holdReason, holdBy, holdSince } = order.project;
  if (flag === 'deliveryLate') return lateName(order, t);
  if (flag === 'purchased') return t('purchasedHow', { ...order.purchases });
  if (flag === 'onHold' && holdSince) return t('onHoldSince', { day: formatDay(holdSince) });
  if (flag !== 'blocked' || !holdReason) return t(flag);
  const by = [holdBy, holdSince && formatDayShort(holdSince)].filter(Boolean).join(', ');
  return t('blockedWhy', { reason: by ? `${holdReason} (${by})` : holdReason });
}

function lateName({ expected, fittingOn, plannedDelivery }: Flagged, t: Say): string {
  const planned = fittingOn ?? plannedDelivery;
  if (!expected || !planned) return t('deliveryLate');
  const { on, purchaseOrder } = expected;
  return t('deliveryLateOn', { expected: formatDay(on), purchaseOrder, planned: formatDay(planned) });
}

interface PaymentIconProps {
  payment: { light: PaymentLight; overdue: boolean; paid: string; total: string };
  /** The icon alone, beside an amount that says the rest. */
  bare?: boolean;
}

/** How far an order is paid: icon, a few words, and the sums in full for the tooltip and for ears. */
export function PaymentIcon({ payment, bare = false }: PaymentIconProps) {
  const t = useWords(orderWords);
  const [hidden] = usePreference('amountsHidden');
  const { light, overdue, paid, total } = payment;
  const sums = { paid: formatMoney(paid), total: formatMoney(total) };
  const name = [
    light === 'ORANGE' && hidden ? t('hiddenPayment') : t(`${light}name`, sums),
    ...(overdue ? [t('overdue')] : []),
  ].join(', ');
  const icon = bare ? (
    <IconText {...paymentLooks[light]} name={name} />
  ) : (
    <IconText {...paymentLooks[light]} name={name}>
      {light === 'ORANGE'
        ? t('ORANGEshare', { percent: formatPercent(String(Money.of(paid).percentOf(Money.of(total)))) })
        : t(light)}
    </IconText>
  );
  return overdue ? <span className={classes.overdue}>{icon}</span> : icon;
}

export function OrderStatusIcon({ status }: { status: OrderStatus }) {
  const t = useWords(orderWords);
  return (
    <IconText {...statusLooks[status]} name={t(status)}>
      {t(status)}
    </IconText>
  );
}

export function OrderCarryOverIcon({ carryOver }: { carryOver: CarryOver }) {
  const t = useWords(orderWords);
  if (carryOver === 'NONE') return null;
  return <IconText icon={IconRepeat} tone="neutral" name={t(`carried${carryOver}`)} />;
}
