import type { Permission } from '@comptoir/contracts';
import { IconCalendarPlus, IconChecklist, IconMail, IconMessagePlus } from '@tabler/icons-react';
import { lazy } from 'react';
import { useUser } from '../../session/session';

/** What can be made for each project of a selection, each with its dialog. */
export const makings = [
  {
    name: 'email',
    permission: 'email.send',
    hotkey: 'm',
    icon: IconMail,
    Dialog: lazy(() => import('./write-email/email-dialog')),
  },
  {
    name: 'comment',
    permission: 'comment.write',
    hotkey: 'c',
    icon: IconMessagePlus,
    Dialog: lazy(() => import('./create-comments/comment-dialog')),
  },
  {
    name: 'task',
    permission: 'task.write',
    hotkey: 't',
    icon: IconChecklist,
    Dialog: lazy(() => import('./create-tasks/task-dialog')),
  },
  {
    name: 'appointment',
    permission: 'appointment.write',
    hotkey: 'r',
    icon: IconCalendarPlus,
    Dialog: lazy(() => import('./plan-appointments/appointment-dialog')),
  },
] as const satisfies readonly { permission: Permission; [field: string]: unknown }[];
export type Making = (typeof makings)[number];

/** Those that the role of the person allows. */
export function useMakings(): readonly Making[] {
  const { grants } = useUser();
  return makings.filter(({ permission }) => grants[permission] !== undefined);
}
