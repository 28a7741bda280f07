import {
  cancelReminders,
  createTasks,
  emailSentV1,
  emailSuppressedV1,
  planReminders,
  taskChunkSettledV1,
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
  /** Answers nothing, as a service that is behind. */
  silent: false,
};
export const mailScript = {
  planned: [] as Reminder[],
  queued: [] as Reminder[],
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
    storeId,
    projectId,
    quoteIds,
    recipientId: recipient.partyId,
    operationId,
    itemId,
  };
}

@Module({ providers: [TasksStandIn] })
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
