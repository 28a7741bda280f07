import { defineEvent } from '@comptoir/contracts';
import { z } from 'zod';
import type { Reaction } from '../consumers/reaction';
import { noMetrics } from '../metrics';
import { defaultPace, silentLog } from '../options';
import { Lane, type Broker } from '../relay/lane';
import type { OutboxRow } from '../relay/outbox-store';
import { Hearer, type Death, type Effect } from './hearer';
import {
  AnnouncerDatabase,
  Crash,
  SimulatedBroker,
  type Fate,
  type Protections,
  type SimulatedRow,
} from './world';

/** One thing that happens. A schedule is a list of them; the same list gives the same run. */
export type Step =
  | { do: 'begin'; aggregate: number }
  | { do: 'commit' | 'rollback'; which: number }
  | { do: 'relay'; fates: readonly Fate[]; dieAt: number }
  | { do: 'new-leader' | 'land' | 'copy' | 'restore' | 'wipe' | 'reconnect' }
  | { do: 'consume'; picks: readonly number[]; death: Death };

/** What went wrong; empty for a run that kept every promise. */
export type Violations = readonly string[];

const stream = 'EVT_SALES';
const counted = defineEvent({
  name: 'sales.counter.counted',
  version: 1,
  data: z.object({ value: z.number() }),
});

/** The reaction performs its effect on the simulated transaction. */
const reaction: Reaction = {
  name: 'simulated',
  hearable: counted,
  batch: false,
  async run(heard, tx) {
    for (const { id, aggregateId, aggregateVersion = 0 } of heard) {
      (tx as unknown as { perform(effect: Effect): void }).perform({
        id,
        aggregate: aggregateId,
        version: aggregateVersion,
      });
    }
  },
};

/**
 * Runs the real relay lane, reconciler, publisher order, batch handler and inbox logic against a simulated database,
 * broker and consumer, through one schedule of faults; then lets everything heal, and checks the promises:
 * nothing lost, nothing done twice, nothing that was rolled back, the latest state everywhere, and, while the broker
 * itself loses nothing, the order of each aggregate and each message kept once.
 */
export async function simulate(schedule: readonly Step[], protections: Protections): Promise<Violations> {
  const run = new Run(protections);
  for (const step of schedule) await run.step(step);
  await run.heal();
  return run.violations();
}

class Run {
  private readonly database = new AnnouncerDatabase();
  private readonly broker: SimulatedBroker;
  private readonly hearer: Hearer;
  private readonly open: SimulatedRow[] = [];
  private fates: Fate[] = [];
  private dieIn = 0;
  private leader = { alive: true };
  private lane: Lane;
  private brokerLost = false;

  constructor(private readonly protections: Protections) {
    this.broker = new SimulatedBroker(protections);
    this.hearer = new Hearer(this.broker, reaction, protections);
    this.lane = this.newLeader();
  }

  async step(step: Step): Promise<void> {
    if (step.do === 'begin') this.begin(step.aggregate);
    else if (step.do === 'commit' || step.do === 'rollback') this.end(step.do, step.which);
    else if (step.do === 'relay') await this.relay(step.fates, step.dieAt);
    else if (step.do === 'consume') await this.consume(step.picks, step.death);
    else this.happen(step.do);
  }

  /** No more faults: everything that can still be done is done. */
  async heal(): Promise<void> {
    while (this.open.length > 0) this.end('commit', 0);
    this.broker.land();
    this.broker.connections++;
    for (let round = 0; round < 12; round++) {
      await this.relay([], 0);
      await this.hearer.take(this.hearer.waiting(), 'nowhere');
    }
  }

  violations(): Violations {
    const { effects, state } = this.hearer;
    const wanted = this.database.rows.filter((row) => row.committed);
    const done = new Set(effects.map(({ id }) => id));
    const latest = new Map(wanted.map((row) => [row.agg_id, Number(row.agg_ver)]));
    return [
      ...wanted.filter(({ id }) => !done.has(id)).map(({ id }) => `lost ${id}`),
      ...(effects.length > done.size ? [`${effects.length - done.size} done twice`] : []),
      ...effects
        .filter(({ id }) => !wanted.some((row) => row.id === id))
        .map(({ id }) => `${id} never happened`),
      ...[...latest]
        .filter(([id, version]) => state.get(id) !== version)
        .map(([id]) => `${id} is not up to date`),
      ...(this.brokerLost ? [] : this.disorder()),
    ];
  }

  private disorder(): string[] {
    const latest = new Map<string, number>();
    return this.broker.kept.flatMap(({ row }) => {
      const version = Number(row.agg_ver);
      const aggregate = row.subject;
      const inOrder = version > (latest.get(aggregate) ?? 0);
      latest.set(aggregate, Math.max(version, latest.get(aggregate) ?? 0));
      return inOrder ? [] : [`${row.id} is out of order or kept twice`];
    });
  }

  private begin(aggregate: number): void {
    const row = this.database.begin(`counter-${aggregate}`);
    if (row) this.open.push(row);
  }

  private end(how: 'commit' | 'rollback', which: number): void {
    const [row] = this.open.splice(which % Math.max(1, this.open.length), 1);
    if (row) this.database[how](row);
  }

  private async relay(fates: readonly Fate[], dieAt: number): Promise<void> {
    this.fates = [...fates];
    this.dieIn = dieAt;
    try {
      await this.lane.step();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    this.dieIn = 0;
    if (!this.leader.alive) this.lane = this.newLeader();
  }

  private newLeader(): Lane {
    this.leader.alive = false;
    const leader = { alive: true };
    this.leader = leader;
    const mortal = () => {
      if (this.dieIn > 0 && --this.dieIn === 0) leader.alive = false;
    };
    const store = this.database.store(leader, mortal, this.protections);
    return new Lane(store, this.brokerFor(mortal), {
      stream,
      pace: defaultPace,
      log: silentLog,
      metrics: noMetrics,
    });
  }

  private brokerFor(mortal: () => void): Broker {
    const { broker, protections } = this;
    return {
      up: true,
      get connections() {
        return broker.connections;
      },
      factsOf: async () => ({
        created: protections.comparison ? String(broker.created) : 'always',
        lastSeq: protections.comparison ? (broker.kept.at(-1)?.position ?? 0) : Infinity,
      }),
      publish: async (row) => {
        mortal();
        return this.publish(row);
      },
    };
  }

  private publish(row: OutboxRow): { seq: number; duplicate: boolean } {
    const fate = this.fates.shift() ?? 'kept';
    if (fate === 'late') this.broker.flying.push(row);
    if (fate === 'kept') return this.broker.take(row);
    if (fate === 'reply-lost') this.broker.take(row);
    throw new Error(`publishing ended as ${fate}`);
  }

  private happen(what: 'new-leader' | 'land' | 'copy' | 'restore' | 'wipe' | 'reconnect'): void {
    if (what === 'new-leader') this.lane = this.newLeader();
    else if (what === 'land') this.broker.land();
    else if (what === 'copy') this.broker.copyStore();
    else if (what === 'reconnect') this.broker.connections++;
    else {
      this.brokerLost = true;
      this.broker[what]();
    }
  }

  private async consume(picks: readonly number[], death: Death): Promise<void> {
    const waiting = this.hearer.waiting();
    if (waiting.length === 0) return;
    const batch = new Set(
      picks.map((pick) => waiting[pick % waiting.length]).filter((one) => one !== undefined),
    );
    await this.hearer.take([...batch], death);
  }
}
