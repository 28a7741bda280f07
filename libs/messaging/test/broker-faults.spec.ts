import { defineAsk } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Answers } from '../src';
import {
  count,
  counterId,
  createCounters,
  createEffects,
  effectsOf,
  KeepStateWhenCounted,
  pendingOf,
} from './sample';
import { eventually, Rig, type TestService } from './rig';

const ping = defineAsk({
  name: 'sales.sample.ping',
  request: z.strictObject({}),
  response: z.object({ ok: z.boolean() }),
});

@Controller()
class Ping {
  @Answers(ping)
  ping() {
    return { ok: true };
  }
}

describe('a broker that fails', () => {
  let rig: Rig;
  let announcer: TestService;
  let hearer: TestService;
  let notifications: TestService;
  let written = 0;

  beforeAll(async () => {
    rig = await Rig.start();
    announcer = await rig.service('tasks');
    hearer = await rig.service('sales', { controllers: [Ping], providers: [KeepStateWhenCounted] });
    notifications = await rig.service('notifications');
    await createCounters(announcer.db);
    await createEffects(hearer.db);
  });
  afterAll(() => rig.stop());

  const write = async () => {
    await count(announcer, counterId(written % 15));
    written++;
  };
  const answers = () =>
    notifications.asks.ask(ping, {}, { timeoutMs: 500 }).then(
      () => true,
      () => false,
    );
  const everythingArrived = () =>
    eventually(async () => {
      const { effects, messages } = await effectsOf(hearer);
      return (effects === written && messages === written) || { effects, messages, written };
    }, 40_000);

  /** Writes and asks until told to stop. */
  function underLoad() {
    let going = true;
    const load = (async () => {
      while (going) {
        await write();
        await answers();
      }
    })();
    return async () => {
      going = false;
      await load;
    };
  }

  it('comes back by itself after each of 8 restarts under load, kind and unkind', async () => {
    const end = underLoad();
    const returns: number[] = [];
    for (let round = 0; round < 8; round++) {
      await rig.natsDown(round % 2 ? 'SIGKILL' : 'SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, 150));
      await rig.natsUp();
      const back = Date.now();
      await eventually(answers, 10_000);
      returns.push(Date.now() - back);
    }
    await end();
    await everythingArrived();
    process.stdout.write(
      `${JSON.stringify({ test: 'restarts', n: written, lost: 0, duplicates: 0, slowestAnswerMs: Math.max(...returns) })}\n`,
    );
    expect(Math.max(...returns)).toBeLessThan(10_000);
  });

  it('stops nothing but answers while it is away: writes go on, asks are refused within 1 s', async () => {
    await rig.natsDown('SIGKILL');
    const slowest = { write: 0, refusal: 0 };
    for (let i = 0; i < 30; i++) {
      const started = Date.now();
      await write();
      slowest.write = Math.max(slowest.write, Date.now() - started);
    }
    for (let i = 0; i < 3; i++) {
      const started = Date.now();
      const refusal: unknown = await notifications.asks
        .ask(ping, {}, { timeoutMs: 2_000 })
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({ kind: 'unavailable' });
      slowest.refusal = Math.max(slowest.refusal, Date.now() - started);
    }
    expect(announcer.engine.health.connected).toBe(false);
    expect(await pendingOf(announcer)).toBeGreaterThanOrEqual(30);
    await rig.natsUp();
    await everythingArrived();
    process.stdout.write(
      `${JSON.stringify({ test: 'absent', slowestWriteMs: slowest.write, slowestRefusalMs: slowest.refusal })}\n`,
    );
    expect(slowest.refusal).toBeLessThan(1_000);
  });

  it('refuses what is in flight when the connection breaks, instead of letting it time out', async () => {
    const client = await rig.client('sales');
    await hearer.stop();
    client.subscribe('rpc.sales.v1.>', { queue: 'sales', callback: () => undefined }); // takes and never answers
    await client.flush();
    const started = Date.now();
    const asked = notifications.asks.ask(ping, {}, { timeoutMs: 8_000 }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await rig.natsDown('SIGKILL');
    expect(await asked).toMatchObject({ kind: 'unavailable', code: 'sales.unavailable' });
    expect(Date.now() - started).toBeLessThan(2_000);
    await client.close();
    await rig.natsUp();
    hearer = await rig.service('sales', {
      controllers: [Ping],
      providers: [KeepStateWhenCounted],
      replicaOf: hearer,
    });
  });

  it('gets back what it forgot: the store is wiped under load, nothing is lost, nothing done twice', async () => {
    const end = underLoad();
    await rig.natsDown('SIGKILL');
    rig.forgetStore();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await rig.natsUp();
    const back = Date.now();
    await eventually(async () => {
      const row = await announcer.db.one<{ n: number }>(sql`
        select count(*)::int as n from outbox where published_at > now() - interval '1 minute' and stream_seq <= 5`);
      return (row?.n ?? 0) >= 5 && (await pendingOf(announcer)) === 0;
    }, 30_000);
    const healed = Date.now() - back;
    await end();
    await everythingArrived();
    await eventually(async () => (await pendingOf(announcer)) === 0);
    const row = await announcer.db.one<{ n: number; positions: number }>(
      sql`select count(*)::int as n, count(distinct stream_seq)::int as positions from outbox`,
    );
    expect(row).toEqual({ n: written, positions: written });
    process.stdout.write(
      `${JSON.stringify({ test: 'amnesia', n: written, lost: 0, duplicates: 0, healedMs: healed })}\n`,
    );
    expect(healed).toBeLessThan(60_000);
  });

  it('gets back its tail when an older copy of the store is restored, even if it publishes first', async () => {
    for (let i = 0; i < 20; i++) await write();
    await everythingArrived();
    await rig.natsDown('SIGTERM');
    const [store, copy] = [join(rig.folder, 'jetstream'), join(rig.folder, 'copy')];
    cpSync(store, copy, { recursive: true });
    await rig.natsUp();
    for (let i = 0; i < 30; i++) await write();
    await everythingArrived();
    await eventually(async () => (await pendingOf(announcer)) === 0);
    await rig.natsDown('SIGKILL');
    rmSync(store, { recursive: true });
    cpSync(copy, store, { recursive: true });
    for (let i = 0; i < 5; i++) await write();
    await rig.natsUp();
    for (let i = 0; i < 5; i++) await write();
    await everythingArrived();
    await eventually(async () => (await pendingOf(announcer)) === 0);
    const row = await announcer.db.one<{ n: number; positions: number }>(
      sql`select count(*)::int as n, count(distinct stream_seq)::int as positions from outbox`,
    );
    expect(row).toEqual({ n: written, positions: written });
  });
});
