import {
  createBulkOperation,
  findFreeSlot,
  previewBulkOperation,
  takeBackOperation,
  type BulkOperationView,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import type { Answering } from './fake-answers';
import { recipientGroups } from './fake-emails';
import { idOf, parties } from './fixtures';

type Order = RequestOf<typeof createBulkOperation>;
type Skipped = ResponseOf<typeof previewBulkOperation>['skipped'];

const noAddress = {
  reason: 'NO_ADDRESS' as const,
  count: 6,
  examples: [
    { projectId: idOf(6, 1), label: 'Cuisine Lefèvre', customer: { id: idOf(7, 1), name: 'M. Lefèvre' } },
  ],
};

function skippedOf(order: Order): Skipped {
  if (order.kind === 'reminder') return [noAddress, { reason: 'REMINDED_RECENTLY', count: 5, examples: [] }];
  if (order.kind === 'comment' && order.comment.audience.includes('CUSTOMER')) return [noAddress];
  if (order.kind === 'appointment') return [{ reason: 'NO_ATTENDEE', count: 2, examples: [] }];
  return [];
}

function started(order: Order): Partial<BulkOperationView> {
  switch (order.kind) {
    case 'task':
      return { kind: 'task', state: 'RUNNING', label: order.task.subject };
    case 'comment':
      return { kind: 'comment', label: order.comment.body };
    case 'email':
      return { kind: 'email', label: order.email.subject };
    case 'appointment': {
      const { type, day, time } = order.appointment;
      return { kind: 'appointment', label: `${type} ${day} ${time}` };
    }
    default:
      return {};
  }
}

/** Everybody named is taken at nine by one kitchen, and free an hour later. */
export function answerBulk(gateway: Pick<Answering, 'on' | 'start' | 'change' | 'operation'>): void {
  gateway.on(previewBulkOperation, (order) => ({
    documents: 214,
    projects: 214,
    customers: 200,
    willDo: 203,
    ...(order.kind === 'task' ? { assignees: 3 } : {}),
    ...(order.kind === 'comment' ? { withoutSalesperson: 2 } : {}),
    ...(order.kind === 'email' ? { recipients: recipientGroups } : {}),
    skipped: skippedOf(order),
    confirmationRequired: false,
  }));
  gateway.on(createBulkOperation, (order) => gateway.start(started(order)));
  gateway.on(findFreeSlot, ({ after, minutes, attendeeIds: [first = ''] }) => {
    const later = (hours: number, more = 0) =>
      new Date(Date.parse(after) + hours * 3_600_000 + more * 60_000).toISOString();
    const taken = after.endsWith('T08:00:00.000Z') && {
      attendee: { id: first, name: parties.find(({ id }) => id === first)?.name ?? '?' },
      appointmentId: idOf(16, 1),
      startsAt: after,
      endsAt: later(1),
      project: { id: idOf(6, 9), number: 'P-2026-0879', label: 'Cuisine Petit' },
    };
    const hours = taken ? 1 : 0;
    return {
      clashes: taken ? [taken] : [],
      slot: { startsAt: later(hours), endsAt: later(hours, minutes) },
    };
  });
  gateway.on(takeBackOperation, ({ operationId }) => {
    const { done } = gateway.operation(operationId);
    gateway.change(operationId, {
      done: 1,
      skipped: done - 1,
      skippedBy: [{ reason: 'TAKEN_BACK', count: done - 1 }],
      may: [],
    });
    return { takenBack: done - 1, kept: 1 };
  });
}
