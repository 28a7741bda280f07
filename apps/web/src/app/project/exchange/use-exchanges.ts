import {
  findAppointments,
  findComments,
  findEmails,
  findReplies,
  findTasks,
  type AppointmentView,
  type CommentView,
  type ResponseOf,
  type TaskView,
} from '@comptoir/contracts';
import { useRefreshOn } from '../../../lib/use-ask';
import { usePages } from '../../../ui/list/use-pages';

import { useMay } from '../../../session/session';
import { mergeSources } from './merge-sources';

export const exchangeKinds = ['email', 'comment', 'task', 'appointment'] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
export type EmailItem = ResponseOf<typeof findEmails>['items'][number];
export type ReplyItem = ResponseOf<typeof findReplies>['items'][number];

/** Something that was said, asked or agreed. */
export type Exchange = { readonly id: string; readonly at: string } & (
  | { readonly kind: 'email'; readonly email: EmailItem }
  | { readonly kind: 'reply'; readonly reply: ReplyItem }
  | { readonly kind: 'comment'; readonly comment: CommentView }
  | { readonly kind: 'task'; readonly task: TaskView }
  | { readonly kind: 'appointment'; readonly appointment: AppointmentView }
);

const asks = [findEmails, findReplies, findComments, findTasks, findAppointments];
const pageSize = 50;

/** Everything that was exchanged about a project, or one kind of it, newest first, as far as it was read. */
export function useExchanges(projectId: string, kind: ExchangeKind | undefined) {
  const wanted = (which: ExchangeKind, may: boolean) => ({ enabled: may && (!kind || kind === which) });
  const asked = { projectId, limit: pageSize };
  const mails = wanted('email', useMay('email.read'));
  const emails = usePages(findEmails, asked, mails);
  const replies = usePages(findReplies, asked, mails);
  const comments = usePages(findComments, asked, wanted('comment', useMay('comment.read')));
  const tasks = usePages(findTasks, { ...asked, sort: '-createdAt' }, wanted('task', useMay('task.read')));
  const appointments = usePages(
    findAppointments,
    { ...asked, sort: '-createdAt' },
    wanted('appointment', useMay('appointment.read')),
  );
  useRefreshOn(/email|comment|task|appointment/, asks);
  const told = <Item>(
    { items, hasMore, more }: { items: Item[]; hasMore: boolean; more: () => void },
    as: (item: Item) => Exchange,
  ) => ({ items: items.map(as), hasMore, more });
  const shown = <Source>(which: ExchangeKind, source: Source) => (!kind || kind === which ? [source] : []);
  const { thread, reached } = mergeSources<Exchange, ReturnType<typeof told>>([
    ...shown(
      'email',
      told(emails, (email) => ({ id: email.id, kind: 'email', at: email.createdAt, email })),
    ),
    ...shown(
      'email',
      told(replies, (reply) => ({ id: reply.id, kind: 'reply', at: reply.receivedAt, reply })),
    ),
    ...shown(
      'comment',
      told(comments, (comment) => ({ id: comment.id, kind: 'comment', at: comment.createdAt, comment })),
    ),
    ...shown(
      'task',
      told(tasks, (task) => ({ id: task.id, kind: 'task', at: task.createdAt, task })),
    ),
    ...shown(
      'appointment',
      told(appointments, (appointment) => ({
        id: appointment.id,
        kind: 'appointment',
        at: appointment.createdAt,
        appointment,
      })),
    ),
  ]);
  const all = [emails, replies, comments, tasks, appointments];
  return {
    exchanges: thread,
    hasMore: reached.length > 0,
    more: () => reached.forEach((source) => source.more()),
    isFetchingMore: all.some(({ isFetchingMore }) => isFetchingMore),
    isLoading: all.some(({ isLoading }) => isLoading),
    error: all.find(({ error }) => error)?.error ?? null,
    refetch: () => all.forEach(({ refetch }) => refetch()),
  };
}
