import { type BulkOperationView, createBulkOperation, createSelection, readBulkOperation } from '@comptoir/contracts';
import { Client as Database } from 'pg';
import type { Stand } from '@comptoir/tool-stand';
import { until } from './fault';
import type { World } from './world';

/** Everything that is about to expire, frozen; patient, for services may be dying meanwhile. */
async function select({ client }: World): Promise<string> {
  const selection = await until(60_000, () =>
    client.call(createSelection, { target: 'quotes', mode: 'filter', filter: { validity: ['expiring'] } }),
  );
  if (!selection) throw new Error('no selection could be made');
  return selection.id;
}

/** Starts a reminder of everything that is about to expire; sent again and again under one key it is one operation. */
export async function remindAll(world: World, key: string): Promise<string> {
  const order = { kind: 'reminder', selectionId: await select(world), reminder: { respectGap: false } } as const;
  return start(world, key, order);
}

export async function taskForAll(world: World, key: string): Promise<string> {
  const dueOn = new Date().toISOString().slice(0, 10);
  const task = { subject: 'Rappeler', type: 'PHONE_REMINDER', dueOn, assignSalesperson: true };
  return start(world, key, { kind: 'task', selectionId: await select(world), task });
}

async function start({ client }: World, key: string, order: Parameters<typeof client.call<typeof createBulkOperation>>[1]) {
  const operation = await until(60_000, () => client.call(createBulkOperation, order, { idempotencyKey: key }));
  if (!operation) throw new Error('no operation could be started');
  return operation.id;
}

export async function endOf({ client }: World, operationId: string, withinMs: number): Promise<BulkOperationView | undefined> {
  return until(withinMs, async () => {
    const operation = await client.call(readBulkOperation, { operationId });
    return operation.state === 'COMPLETED' && operation;
  });
}

export async function rowsOf<Row extends object>(stand: Stand, service: keyof Stand['databases'], text: string): Promise<Row[]> {
  const database = new Database({ connectionString: stand.databases[service] });
  await database.connect();
  try {
    return (await database.query<Row>(text)).rows;
  } finally {
    await database.end();
  }
}

/** What was lost and what was doubled among e-mails: by recipient and by Message-ID. */
export async function countMail(stand: Stand, expected: number): Promise<{ lost: number; duplicates: number }> {
  const messages = await stand.mail.messages();
  const recipients = new Set(messages.flatMap(({ to }) => to));
  const ids = new Set(messages.map(({ messageId }) => messageId));
  return { lost: expected - recipients.size, duplicates: messages.length - Math.min(recipients.size, ids.size) };
}
