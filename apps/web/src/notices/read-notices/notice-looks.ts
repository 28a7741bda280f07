import type { NoticeKind } from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconAt,
  IconCalendarOff,
  IconCalendarPlus,
  IconCalendarTime,
  IconCalendarX,
  IconChecklist,
  IconFileCheck,
  IconFileX,
  IconHourglassHigh,
  IconMessage,
  IconProgressCheck,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { Icon, Tone } from '../../ui/icon-text';

export const noticeLooks: Readonly<Record<NoticeKind, { icon: Icon; tone: Tone }>> = {
  QUOTE_EXPIRING: { icon: IconAlertTriangle, tone: 'warn' },
  QUOTE_EXPIRED: { icon: IconCalendarOff, tone: 'bad' },
  MENTION: { icon: IconAt, tone: 'info' },
  COMMENT: { icon: IconMessage, tone: 'info' },
  TASK_ASSIGNED: { icon: IconChecklist, tone: 'neutral' },
  APPOINTMENT_PLANNED: { icon: IconCalendarPlus, tone: 'good' },
  APPOINTMENT_MOVED: { icon: IconCalendarTime, tone: 'warn' },
  APPOINTMENT_CANCELLED: { icon: IconCalendarX, tone: 'bad' },
  GOODS_LATE: { icon: IconTruckDelivery, tone: 'bad' },
  OPERATION_FINISHED: { icon: IconProgressCheck, tone: 'neutral' },
  EXPORT_TO_APPROVE: { icon: IconHourglassHigh, tone: 'warn' },
  EXPORT_APPROVED: { icon: IconFileCheck, tone: 'good' },
  EXPORT_REFUSED: { icon: IconFileX, tone: 'bad' },
};
