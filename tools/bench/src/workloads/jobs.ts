import {
  createBulkOperation,
  createSelection,
  generatePurchases,
  readBulkOperation,
  readGeneration,
  type InputOf,
} from '@comptoir/contracts';
import { exported } from './export';
import { until, type Job, type JobDone, type JobPlace } from './job';
import { sinkRate } from './sink';

const projectsOfTask = 10_000;
const projectsOfEmail = 1_000;
const ordersBought = 1_000;

export const jobs: readonly Job[] = [
  {
    name: 'B1',
    what: 'bulk task',
    run: (place) =>
      warmed(projectsOfTask, async (projects) => {
        const task = {
          subject: 'Rappeler',
          type: 'PHONE_REMINDER',
          dueOn: '2026-12-01',
          assignSalesperson: true,
        };
        const selectionId = await newest(place, projects);
        return bulk(place, { kind: 'task', selectionId, task });
      }),
  },
  {
    name: 'B2',
    what: 'bulk e-mail, PDF each',
    run: async (place) => {
      const done = await warmed(projectsOfEmail, async (projects) => {
        const email = { subject: 'Votre devis', body: 'Bonjour', recipients: ['CUSTOMER' as const] };
        const selectionId = await newest(place, projects);
        return bulk(place, { kind: 'email', selectionId, email: { ...email, documents: ['QUOTE'] } });
      });
      return { ...done, floorPerSecond: await sinkRate(place.stand, Math.min(500, done.items)) };
    },
  },
  {
    name: 'P1',
    what: 'purchases of orders',
    run: async ({ client, sales }) => {
      const orderIds = await orderables(sales, ordersBought);
      const began = performance.now();
      const { id } = await client.call(generatePurchases, { orderIds, requestedOn: '2027-01-15' });
      const end = await until(
        () => client.call(readGeneration, { generationId: id }),
        ({ state }) => state === 'DONE',
      );
      return { items: orderIds.length, failed: end.counts.pending, ms: performance.now() - began };
    },
  },
  { name: 'X1', what: 'export to XLSX', run: exported },
];

/** A tenth first, which warms caches, plans and compilers. */
async function warmed(projects: number, job: (projects: number) => Promise<JobDone>): Promise<JobDone> {
  await job(projects / 10);
  return job(projects);
}

/** The newest documents, at least so many projects where there are as many. */
async function newest({ client, sales }: JobPlace, projects: number): Promise<string> {
  const { rows } = await sales.query<{ day: string }>(
    `select min(created_on)::text as day from (select created_on from quote order by created_on desc, id desc limit $1) newest`,
    [projects],
  );
  const filter = { from: rows[0]?.day ?? '2026-01-01' };
  return (await client.call(createSelection, { target: 'quotes', mode: 'filter', filter })).id;
}

async function bulk({ client }: JobPlace, order: InputOf<typeof createBulkOperation>): Promise<JobDone> {
  const began = performance.now();
  const { id } = await client.call(createBulkOperation, order);
  const end = await until(
    () => client.call(readBulkOperation, { operationId: id }),
    ({ state }) => state === 'COMPLETED',
  );
  return { items: end.done, failed: end.failed, ms: performance.now() - began };
}

/** The newest orders of which everything can be bought; as many as there are. */
async function orderables(sales: JobPlace['sales'], most: number): Promise<string[]> {
  const { rows } = await sales.query<{ id: string }>(
    'select order_id as id from order_state where orderable order by created_on desc, order_id desc limit $1',
    [most],
  );
  return rows.map(({ id }) => id);
}
