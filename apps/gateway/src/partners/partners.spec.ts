import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findOrders,
  orderConfirmedV1,
  partnerSubject,
  readOrder,
  recordPayment,
  type Ask,
  type PartnerName,
} from '@comptoir/contracts';
import type { AskContext } from '@comptoir/messaging';
import { eventually, lyon, tell, testNats, type TestNats } from '@comptoir/testing';
import { jetstream } from '@nats-io/jetstream';
import { headers as newHeaders, type NatsConnection } from '@nats-io/transport-node';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';

const reunion = '00000000-0000-7000-8000-0000000000a2';
const burst = 25;
const house = `with house as (insert into legal_entity (id, name) values ($1, 'Maison') returning id)
  insert into store (id, reference, name, legal_entity_id, time_zone)
  select place.id, place.name, place.name, house.id, 'Europe/Paris'
  from house, (values ($2::uuid, 'LYON'), ($3::uuid, 'REUNION')) place(id, name)`;

function factsOf(orderId: string, storeId: string) {
  const someone = randomUUID();
  const none = { quoteId: null, salespersonId: null, confirmedOn: null, plannedDelivery: null };
  const amounts = { amountExclTax: '100.00', vatAmount: '20.00', amountInclTax: '120.00' };
  return orderConfirmedV1.data.parse({
    ...{
      orderId,
      storeId,
      version: 1,
      number: 'CO-2026-00001',
      status: 'CONFIRMED',
      createdOn: '2026-11-24',
    },
    ...{ projectId: someone, customerId: someone, needs: [], ...none, ...amounts },
  });
}

describe('a partner', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let sales: { stop(): Promise<void> };
  let accounting: NatsConnection;
  const recorded: { input: unknown; context: AskContext }[] = [];

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({
      nats,
      env: {
        PARTNER_ACCOUNTS: 'accounting=user1@example.org',
        PARTNER_RATE_BURST: String(burst),
        PARTNER_RATE_PER_SECOND: '1000',
      },
    });
    await gateway.database.query(house, [randomUUID(), lyon, reunion]);
    const { userId } = await gateway.userWith({ 'order.read': 'stores', 'payment.write': 'stores' });
    await gateway.database.query('insert into user_store values ($1, $2)', [userId, lyon]);
    sales = await answeringService(
      nats,
      'sales',
      [findOrders, readOrder, recordPayment],
      (input, context) => {
        recorded.push({ input, context });
        return { number: recorded.length };
      },
    );
    accounting = await nats.connect('accounting');
  });
  beforeEach(() => recorded.splice(0));
  afterAll(async () => {
    await sales.stop();
    await gateway.stop();
    await nats.stop();
  });

  async function ask(
    what: Ask,
    input: unknown,
    { headers = {}, as = 'accounting' }: { headers?: Record<string, string>; as?: PartnerName } = {},
  ) {
    const sent = newHeaders();
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const client = as === 'accounting' ? accounting : await nats.connect(as);
    const reply = await client.request(partnerSubject(as, what.subject), JSON.stringify(input), {
      headers: sent,
      timeout: 5_000,
    });
    return {
      outcome: reply.headers?.get('outcome') || 'ok',
      json: reply.json<{ code?: string; number?: number }>(),
    };
  }
  const payment = (amount = '10.00') => ({ orderId: randomUUID(), amount, method: 'CARD' });
  const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });

  it('asks with the rights of its account in the stores of its account, whoever it says it is', async () => {
    const forged = { service: 'sales', authorization: await gateway.signIn() };
    const answer = await ask(readOrder, { orderId: randomUUID() }, { headers: forged });
    expect(answer.outcome).toBe('ok');
    const { caller } = recorded[0]?.context as AskContext;
    expect(caller.scopeFor('order.read')).toEqual({ stores: [lyon] });
    expect(caller.mayOn('payment.write', { storeId: reunion })).toBe(false);
    expect(caller.can('quote.read')).toBe(false);
  });

  it('is refused without an account', async () => {
    expect(await ask(findOrders, {}, { as: 'logistics' })).toMatchObject({
      outcome: 'refused',
      json: { code: 'partner.no-account' },
    });
    expect(recorded).toEqual([]);
  });

  it('does once what it asks for again, and nothing that could not be recognised', async () => {
    const input = payment();
    expect(await ask(recordPayment, input)).toMatchObject({ json: { code: 'idempotency.key-missing' } });
    const first = await ask(recordPayment, input, keyed('one'));
    const again = await Promise.all([1, 2, 3].map(() => ask(recordPayment, input, keyed('one'))));
    expect(again).toEqual([first, first, first]);
    expect(recorded).toHaveLength(1);
    expect(await ask(recordPayment, payment('11.00'), keyed('one'))).toMatchObject({
      json: { code: 'idempotency.key-reused' },
    });
    expect(recorded).toHaveLength(1);
  });

  it('gets an error for whatever cannot be read', async () => {
    for (const body of ['', '{', '[]', '['.repeat(10_000), '\0', '{"orderId":7}']) {
      const reply = await accounting.request(partnerSubject('accounting', readOrder.subject), body);
      expect([body.slice(0, 9), reply.headers?.get('outcome')]).toEqual([body.slice(0, 9), 'refused']);
    }
    expect(recorded).toEqual([]);
  });

  it('is cut off by the server for a message that is too large, and asks too much in vain', async () => {
    expect(accounting.info?.max_payload).toBe(64 * 1024);
    const flooding = await Promise.all(
      Array.from({ length: 20 * burst }, () =>
        ask(findOrders, {}).then(({ outcome, json }) => json.code ?? outcome),
      ),
    );
    expect(flooding).toContain('rate.exceeded');
    expect(flooding).toContain('ok');
    // The others do not notice.
    const token = await gateway.signIn();
    expect((await gateway.call('GET', '/api/v1/orders', { token })).status).toBe(200);
    await eventually(async () => (await ask(findOrders, {})).outcome === 'ok', 5_000);
  });

  it('hears what its rights name, of its stores, once each and as it was announced', async () => {
    const [ours, theirs] = [randomUUID(), randomUUID()];
    const messageId = randomUUID();
    const confirmed = (id: string, storeId: string) => ({
      id,
      version: 1,
      storeId,
      data: factsOf(id, storeId),
    });
    await tell(nats, orderConfirmedV1, confirmed(theirs, reunion));
    await tell(nats, orderConfirmedV1, { ...confirmed(ours, lyon), messageId });
    const last = randomUUID();
    await tell(nats, orderConfirmedV1, confirmed(last, lyon));

    const durable = await jetstream(accounting, { apiPrefix: 'partner.accounting.API' }).consumers.get(
      'PARTNER_ACCOUNTING',
      'accounting',
    );
    const heard: { subject: string; id?: string; source?: string; storeId?: string }[] = [];
    for await (const message of await durable.fetch({ max_messages: 2, expires: 20_000 })) {
      const header = (name: string) => message.headers?.get(name);
      heard.push({
        subject: message.subject,
        id: header('ce-id'),
        source: header('ce-source'),
        storeId: header('ce-storeid'),
      });
      message.ack();
    }
    const subjectOf = (id: string) => partnerSubject('accounting', orderConfirmedV1.subject(id));
    expect(heard.map(({ subject }) => subject).sort()).toEqual([ours, last].map(subjectOf).sort());
    expect(heard.find(({ subject }) => subject === subjectOf(ours))).toMatchObject({
      id: messageId,
      source: '/comptoir/sales',
      storeId: lyon,
    });
    expect((await durable.info()).num_pending).toBe(0);
  });

  describe('that listens as the example does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-consumer-'));
    const journal = join(folder, 'journal.jsonl');
    let consumer: ChildProcess | undefined;
    const listen = () => {
      consumer = spawn(process.execPath, [join(__dirname, '../../../../examples/consumer/consumer.mjs')], {
        env: { NATS_URL: nats.urlOf('accounting'), JOURNAL: journal },
        stdio: 'ignore',
      });
    };
    const end = async (signal: NodeJS.Signals) => {
      if (consumer?.exitCode === null) {
        const ended = once(consumer, 'exit');
        consumer.kill(signal);
        await ended;
      }
      consumer = undefined;
    };
    afterAll(async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true });
    });
    const written = () =>
      (existsSync(journal) ? readFileSync(journal, 'utf8') : '')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { id: string }).id);

    it('hears each event once, whatever is killed and however often it comes', async () => {
      const [first, meanwhile, last] = [randomUUID(), randomUUID(), randomUUID()];
      const confirm = (messageId: string) => {
        const id = randomUUID();
        const facts = { version: 1, storeId: lyon, data: factsOf(id, lyon) };
        return tell(nats, orderConfirmedV1, { id, messageId, ...facts });
      };
      listen();
      await confirm(first);
      await eventually(() => written().includes(first), 20_000);
      await end('SIGKILL');
      await confirm(meanwhile);
      await comesAgain(first);
      listen();
      await confirm(last);
      await eventually(() => written().includes(last), 20_000);
      expect(written().sort()).toEqual([first, meanwhile, last].sort());
    });

    /** As after a crash between the journal and the acknowledgement, or in a stream that was filled again. */
    async function comesAgain(id: string): Promise<void> {
      const said = newHeaders();
      said.set('ce-id', id);
      said.set('ce-type', orderConfirmedV1.type);
      const subject = partnerSubject('accounting', orderConfirmedV1.subject('again'));
      await jetstream(await nats.connect()).publish(subject, '{}', { headers: said });
    }
  });
});
