import type { AppointmentView } from '@comptoir/contracts';
import {
  IconBan,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconCheck,
  IconUserOff,
} from '@tabler/icons-react';
import type { Icon, Tone } from '../ui/icon-text';

export const stateLooks: Readonly<Record<AppointmentView['state'], { icon: Icon; tone: Tone }>> = {
  PROPOSED: { icon: IconCircleDashed, tone: 'neutral' },
  RESCHEDULED: { icon: IconCalendarTime, tone: 'warn' },
  CONFIRMED: { icon: IconCheck, tone: 'info' },
  COMPLETED: { icon: IconCircleCheck, tone: 'good' },
  NO_SHOW: { icon: IconUserOff, tone: 'bad' },
  CANCELLED: { icon: IconBan, tone: 'muted' },
};
