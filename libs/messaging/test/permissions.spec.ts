import { partners, services, topology, type ServiceName } from '@comptoir/contracts';
import { errors, type NatsConnection } from '@nats-io/transport-node';
import { permissionsOfUser, users, type NatsUser } from '../src';
import { exportsTo } from '../src/streams/permissions';
import { commanded, durablesOf, partnerDurables } from '../src/streams/wiring';
import { Rig } from './rig';

/** One concrete subject of every kind that exists, and some that should not be reachable by anyone. */
const subjects = [
  ...services.flatMap((service) => [
    `evt.${service}.v1.thing.happened.1`,
    `cmd.${service}.v1.do.1`,
    `rpc.${service}.v1.thing.read`,
    `rpc.${service}.v1.internal.thing.read`,
    `dlq.${service}.x`,
    `relay.${service}.wake`,
    `_INBOX_${service}.a.b`,
    `$JS.API.STREAM.INFO.EVT_${service.toUpperCase()}`,
    `$JS.API.STREAM.DELETE.EVT_${service.toUpperCase()}`,
    `$JS.API.STREAM.PURGE.EVT_${service.toUpperCase()}`,
    `$JS.API.STREAM.CREATE.EVT_${service.toUpperCase()}`,
    `$JS.API.STREAM.MSG.DELETE.EVT_${service.toUpperCase()}`,
    ...durablesOf(service).flatMap(({ stream, durable }) => [
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
      `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
      `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${durable}`,
      `$JS.API.CONSUMER.DELETE.${stream}.${durable}`,
      `$JS.ACK.${stream}.${durable}.1.1.1.1.0`,
    ]),
  ]),
  ...partners.flatMap((partner) => [
    `partner.${partner}.evt.sales.v1.order.confirmed.1`,
    `partner.${partner}.rpc.sales.v1.order.read`,
    `partner.${partner}.rpc.sales.v1.order.cancel`,
    `partner.${partner}.rpc.sales.v1.internal.thing.read`,
    `_INBOX_${partner}.a.b`,
  ]),
  ...partnerDurables.flatMap(({ partner, stream, durable }) => [
    `partner.${partner}.API.CONSUMER.INFO.${stream}.${durable}`,
    `partner.${partner}.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
    `partner.${partner}.API.CONSUMER.DURABLE.CREATE.${stream}.other`,
    `partner.${partner}.API.STREAM.INFO.${stream}`,
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.STREAM.MSG.GET.${stream}`,
    `$JS.API.STREAM.PURGE.${stream}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
    `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.other`,
    `$JS.API.CONSUMER.DELETE.${stream}.${durable}`,
    `$JS.ACK.${stream}.${durable}.1.1.1.1.0`,
  ]),
  'ui.store.quotes',
  '$SYS.REQ.SERVER.PING',
  'anything',
];

/** NATS subject matching, written apart from the server's. */
function covers(pattern: string, subject: string): boolean {
  const [wanted, given] = [pattern.split('.'), subject.split('.')];
  for (const [at, token] of wanted.entries()) {
    if (token === '>') return given.length > at;
    if (at >= given.length || (token !== '*' && token !== given[at])) return false;
  }
  return wanted.length === given.length;
}

/** The subjects to which somebody on that side spoke, among all that this client hears. */
function saidIn(client: NatsConnection, side: string): Set<string> {
  const spokenTo = new Set<string>();
  client.subscribe('>', {
    callback: (_, message) => {
      const [who, subject = ''] = message.string().split(' ');
      if (who === side) spokenTo.add(subject);
    },
  });
  return spokenTo;
}

describe('NATS permissions', () => {
  let rig: Rig;

  beforeAll(async () => {
    rig = await Rig.start({ provisionEveryMs: 3_600_000, insiders: true });
  });
  afterAll(() => rig.stop());

  /** What the server refuses this user, by trying every subject. */
  async function refused(
    client: NatsConnection,
    operation: 'publish' | 'subscription',
  ): Promise<Set<string>> {
    const denied = new Set<string>();
    const status = client.status();
    const listening = (async () => {
      for await (const event of status) {
        if (
          event.type === 'error' &&
          event.error instanceof errors.PermissionViolationError &&
          event.error.operation === operation
        ) {
          denied.add(event.error.subject);
        }
      }
    })();
    for (const subject of subjects) {
      if (operation === 'publish') client.publish(subject, '', { reply: 'nowhere' });
      else client.subscribe(subject, { callback: () => undefined });
    }
    await client.flush();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await client.close();
    await listening;
    return denied;
  }

  it.each([...users])('%s may publish exactly what the table says', async (user: NatsUser) => {
    const { allow, deny } = permissionsOfUser(user).publish;
    const may = (subject: string) =>
      allow.some((one) => covers(one, subject)) && !deny.some((one) => covers(one, subject));
    const denied = await refused(await rig.client(user), 'publish');
    expect([...denied].sort()).toEqual(subjects.filter((subject) => !may(subject)).sort());
  });

  it.each([...users])('%s may hear exactly what the table says', async (user: NatsUser) => {
    const { allow } = permissionsOfUser(user).subscribe;
    const denied = await refused(await rig.client(user), 'subscription');
    expect([...denied].sort()).toEqual(
      subjects.filter((subject) => !allow.some((one) => covers(one, subject))).sort(),
    );
  });

  it('gives nobody another service: no foreign event, durable, inbox, internal ask or stream', () => {
    for (const service of services) {
      const { publish, subscribe } = permissionsOfUser(service);
      const may = (subject: string) =>
        publish.allow.some((one) => covers(one, subject)) &&
        !publish.deny.some((one) => covers(one, subject));
      const hears = (subject: string) => subscribe.allow.some((one) => covers(one, subject));
      const others = services.filter((other) => other !== service);
      for (const other of others) {
        expect(may(`evt.${other}.v1.x.y.1`)).toBe(false);
        expect(may(`cmd.${other}.v1.x.1`)).toBe(topology[service].commands.includes(other));
        expect(may(`rpc.${other}.v1.internal.x`)).toBe(
          service !== 'gateway' && topology[service].asks.includes(other),
        );
        expect(may(`_INBOX_${other}.x`)).toBe(false);
        expect([`evt.${other}.x`, `rpc.${other}.v1.x`, `_INBOX_${other}.x`, 'evt.>'].filter(hears)).toEqual(
          [],
        );
        for (const { stream, durable } of durablesOf(other))
          expect(may(`$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`)).toBe(false);
      }
      expect(publish.allow.filter((one) => /CREATE|DELETE|PURGE|UPDATE/.test(one))).toEqual([]);
    }
  });

  it('lets nobody answer who reads events: the server would remember each of them as a question', () => {
    const reads = (subject: string) => subject.startsWith('$JS.ACK.') || subject.includes('.MSG.NEXT.');
    for (const user of users) {
      const { publish, responses } = permissionsOfUser(user);
      expect([user, responses !== undefined && publish.allow.some(reads)]).toEqual([user, false]);
    }
  });

  it('lets nothing cross to or from the account of the partners but what is exported to one', async () => {
    const [inside, outside] = [await rig.insider('inside'), await rig.insider('outside')];
    const cameIn = saidIn(inside, 'outside');
    const wentOut = saidIn(outside, 'inside');
    await Promise.all([inside.flush(), outside.flush()]);
    for (const subject of subjects) {
      outside.publish(subject, `outside ${subject}`);
      if (!subject.startsWith('$')) inside.publish(subject, `inside ${subject}`);
    }
    // Once each has been answered twice, what crossed has arrived.
    for (const client of [outside, inside, outside, inside]) await client.flush();
    const borders = partners.flatMap(exportsTo);
    const exported = subjects.filter((subject) => borders.some(({ as }) => covers(as, subject)));
    expect(exported.length).toBeGreaterThan(partners.length * 3);
    expect([...cameIn].sort()).toEqual(exported.sort());
    expect([...wentOut]).toEqual([]);
  });

  it('wires a command stream for whoever takes commands', () => {
    expect([...commanded].sort()).toEqual((['notifications', 'tasks'] satisfies ServiceName[]).sort());
  });

  it('lets nobody in without a password', async () => {
    const { connect } = await import('@nats-io/transport-node');
    for (const credentials of [{}, { user: 'sales', pass: 'guess' }, { user: 'admin' }]) {
      await expect(connect({ servers: `127.0.0.1:${rig.port}`, ...credentials })).rejects.toThrow(
        /authorization/i,
      );
    }
  });
});
