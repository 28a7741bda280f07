import {
  cancelReminders,
  createComments,
  createTasks,
  emailFailedV1,
  emailSentV1,
  emailSuppressedV1,
  planAppointments,
  planEmails,
  planReminders,
  taskChunkSettledV1,
  type BulkResult,
  type DataOf,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { OnCommand, Outbox, type Heard } from '@comptoir/messaging';
import { newId, type Tx } from '@comptoir/persistence';
import { configOf, type ServiceDefinition } from '@comptoir/service-kit';
import { Injectable, Module } from '@nestjs/common';

type Reminder = DataOf<typeof planReminders>['items'][number] & {
  readonly operationId: string;
  readonly emailId: string;
};

/** What the stand-ins were told, and how they are to answer. */
export const taskScript = {
  chunks: [] as DataOf<typeof createTasks>[],
  comments: [] as DataOf<typeof createComments>[],
  plans: [] as DataOf<typeof planAppointments>[],
  /** What becomes of each ordered appointment. */
  planned: (itemId: string): BulkResult => ({ itemId, state: 'DONE', reason: null, effectId: itemId }),
  /** Answers nothing, as a service that is behind. */
  silent: false,
};
export const mailScript = {
  planned: [] as Reminder[],
  queued: [] as Reminder[],
  /** E-mails to recipients of projects, as they were ordered. */
  letters: [] as DataOf<typeof planEmails>[],
  /** Addresses to which nothing can be delivered. */
  unreachable: new Set<string>(),
  /** Keeps e-mails in the queue until they are cancelled. */
  slow: false,
};

@Injectable()
class TasksStandIn {
  constructor(private readonly outbox: Outbox) {}

  @OnCommand(createTasks)
  async createTasks({ data }: Heard<DataOf<typeof createTasks>>, tx: Tx): Promise<void> {
    taskScript.chunks.push(data);
    if (taskScript.silent) return;
    const results = data.items.map(({ itemId }) => ({
      itemId,
      state: 'DONE' as const,
      reason: null,
      effectId: newId(),
    }));
    const { operationId, chunk } = data;
    await this.outbox.announce(tx, taskChunkSettledV1, {
      id: operationId,
      version: chunk,
      operationId,
      data: { operationId, chunk, results },
    });
  }
}

@Injectable()
class CommentsStandIn {
  constructor(private readonly outbox: Outbox) {}

  @OnCommand(createComments)
  async createComments({ data }: Heard<DataOf<typeof createComments>>, tx: Tx): Promise<void> {
    taskScript.comments.push(data);
    await this.settle(
      tx,
      data,
      data.items.map(({ itemId }) => ({ itemId, state: 'DONE', reason: null, effectId: itemId })),
    );
  }

  @OnCommand(planAppointments)
  async planAppointments({ data }: Heard<DataOf<typeof planAppointments>>, tx: Tx): Promise<void> {
    taskScript.plans.push(data);
    await this.settle(
      tx,
      data,
      data.items.map(({ itemId }) => taskScript.planned(itemId)),
    );
  }

  private settle(
    tx: Tx,
    { operationId, chunk }: { operationId: string; chunk: number },
    results: BulkResult[],
  ) {
    const data = { operationId, chunk, results };
    return this.outbox.announce(tx, taskChunkSettledV1, {
      id: operationId,
      version: chunk,
      operationId,
      data,
    });
  }
}

@Injectable()
class MailStandIn {
  constructor(private readonly outbox: Outbox) {}

  @OnCommand(planReminders)
  async plan({ data }: Heard<DataOf<typeof planReminders>>, tx: Tx): Promise<void> {
    const reminders = data.items.map((item) => ({
      ...item,
      operationId: data.operationId,
      emailId: newId(),
    }));
    mailScript.planned.push(...reminders);
    if (mailScript.slow) return void mailScript.queued.push(...reminders);
    await this.outbox.announceAll(
      tx,
      emailSentV1,
      reminders.map((reminder) => ({
        id: reminder.emailId,
        version: 1,
        data: { ...factsOf(reminder), sentOn: Day.parse('2026-11-24'), subject: 'Votre devis' },
      })),
    );
  }

  @OnCommand(planEmails)
  async planLetters({ data }: Heard<DataOf<typeof planEmails>>, tx: Tx): Promise<void> {
    mailScript.letters.push(data);
    for (const { itemId, documentIds: _documents, ...item } of data.items) {
      const reminder = {
        ...item,
        itemId,
        quoteIds: [],
        gapDays: 0,
        operationId: data.operationId,
        emailId: itemId,
      };
      const facts = { ...factsOf(reminder), topic: 'INFORMATION' as const, version: data.chunk };
      const message = { id: itemId, version: data.chunk };
      if (mailScript.unreachable.has(item.recipient.email))
        await this.outbox.announce(tx, emailFailedV1, { ...message, data: { ...facts, reason: 'smtp.550' } });
      else
        await this.outbox.announce(tx, emailSentV1, {
          ...message,
          data: { ...facts, sentOn: Day.parse('2026-11-24'), subject: data.content.subject },
        });
    }
  }

  @OnCommand(cancelReminders)
  async cancel({ data }: Heard<DataOf<typeof cancelReminders>>, tx: Tx): Promise<void> {
    const queued = mailScript.queued.filter(({ operationId }) => operationId === data.operationId);
    await this.outbox.announceAll(
      tx,
      emailSuppressedV1,
      queued.map((reminder) => ({
        id: reminder.emailId,
        version: 1,
        data: { ...factsOf(reminder), reason: 'CANCELLED' },
      })),
    );
  }
}

function factsOf({ emailId, storeId, projectId, quoteIds, recipient, operationId, itemId }: Reminder) {
  return {
    emailId,
    version: 1,
    topic: 'REMINDER' as const,
    storeId,
    projectId,
    quoteIds,
    recipientId: recipient.partyId,
    operationId,
    itemId,
  };
}

@Module({ providers: [TasksStandIn, CommentsStandIn] })
class TasksModule {}
@Module({ providers: [MailStandIn] })
class MailModule {}

/** Two services that speak the real contracts and do nothing. */
export const tasksStandIn: ServiceDefinition = {
  name: 'tasks',
  module: TasksModule,
  config: configOf('tasks', {}),
  migrations: [],
};
export const mailStandIn: ServiceDefinition = {
  name: 'notifications',
  module: MailModule,
  config: configOf('notifications', {}),
  migrations: [],
};
