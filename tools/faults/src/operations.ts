import {
  type BulkOperationView,
  createBulkOperation,
  createSelection,
  findQuotes,
  readBulkOperation,
} from '@comptoir/contracts';
import { Client as Database } from 'pg';
import { day, type Stand } from '@comptoir/tool-stand';
import { until } from './fault';
import type { World } from './world';

/** So many of what is about to expire, or all of it, frozen; patient, for services may be dying meanwhile. */
async function select({ client }: World, most?: number): Promise<string> {
  const filter = { validity: ['expiring'] } as const;
  const selection = await until(90_000, async () => {
    if (most === undefined) {
      return client.call(createSelection, {
        target: 'quotes',
        mode: 'filter',
        filter: { validity: [...filter.validity] },
      });
    }
    const { items } = await client.call(findQuotes, { validity: [...filter.validity], limit: most });
    return client.call(createSelection, { target: 'quotes', mode: 'ids', ids: items.map(({ id }) => id) });
  });
  if (!selection) throw new Error('no selection could be made');
  return selection.id;
}

/** Starts a reminder; sent again and again under one key it is one operation. */
export async function remind(world: World, key: string, most?: number): Promise<string> {
  const selectionId = await select(world, most);
  return start(world, key, { kind: 'reminder', selectionId, reminder: { respectGap: false } });
}

/** With words of its own, to the customer of each project. */
export async function email(world: World, key: string, most?: number): Promise<string> {
  const words = {
    subject: 'Votre cuisine',
    body: 'Bonjour {{ destinataire.nom }}',
    recipients: ['CUSTOMER' as const],
  };
  return start(world, key, { kind: 'email', selectionId: await select(world, most), email: words });
}

export async function task(world: World, key: string, most?: number): Promise<string> {
  const task = { subject: 'Rappeler', type: 'PHONE_REMINDER', dueOn: day(0), assignSalesperson: true };
  return start(world, key, { kind: 'task', selectionId: await select(world, most), task });
}

export async function comment(world: World, key: string, most?: number): Promise<string> {
  const comment = { body: 'À rappeler avant la fin du mois', audience: ['TEAM' as const] };
  return start(world, key, { kind: 'comment', selectionId: await select(world, most), comment });
}

/** With the customer of each project, who can be invited by e-mail, so many days from now: nobody can be in two places on one of them. */
export async function appoint(
  world: World,
  key: string,
  { most, inDays, invite }: { most?: number; inDays: number; invite: boolean },
): Promise<string> {
  const appointment = {
    type: 'VISIT' as const,
    place: 'STORE' as const,
    invite,
    day: day(inDays),
    time: '10:00',
    minutes: 30,
    attendeeRoles: ['CUSTOMER' as const],
  };
  return start(world, key, { kind: 'appointment', selectionId: await select(world, most), appointment });
}

async function start(
  { client }: World,
  key: string,
  order: Parameters<typeof client.call<typeof createBulkOperation>>[1],
) {
  const operation = await until(60_000, () =>
    client.call(createBulkOperation, order, { idempotencyKey: key }),
  );
  if (!operation) throw new Error('no operation could be started');
  return operation.id;
}

export async function endOf(
  { client }: World,
  operationId: string,
  withinMs: number,
): Promise<BulkOperationView | undefined> {
  return until(withinMs, async () => {
    const operation = await client.call(readBulkOperation, { operationId });
    return operation.state === 'COMPLETED' && operation;
  });
}

export async function rowsOf<Row extends object>(
  stand: Stand,
  service: keyof Stand['databases'],
  text: string,
): Promise<Row[]> {
  const database = new Database({ connectionString: stand.databases[service] });
  await database.connect();
  try {
    return (await database.query<Row>(text)).rows;
  } finally {
    await database.end();
  }
}

/** What was lost and what was doubled among e-mails: each has a Message-ID of its own, for ever. */
export async function countMail(
  stand: Stand,
  expected: number,
): Promise<{ lost: number; duplicates: number }> {
  const messages = await stand.mail.messages();
  const ids = new Set(messages.map(({ messageId }) => messageId));
  return { lost: expected - ids.size, duplicates: messages.length - ids.size };
}
