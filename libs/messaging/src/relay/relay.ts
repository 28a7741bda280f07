import type { ServiceName } from '@comptoir/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import type { Backbone } from '../backbone/backbone';
import { Signal } from '../backbone/signal';
import type { MessagingMetrics } from '../metrics';
import type { MessagingLog, Pace } from '../options';
import { relayWakeSubject } from '../streams/names';
import { streamsFilledBy } from '../streams/wiring';
import { AckedPublisher } from './acked-publisher';
import { Lane, type Broker } from './lane';
import { LeaderSession } from './leader-session';
import { pendingGauge, sweep } from './housekeeping';
import { publishing } from './publish-in-order';
import { SqlOutbox } from './sql-outbox';

export interface RelayOptions {
  readonly service: ServiceName;
  readonly databaseUrl: string;
  readonly pace: Pace;
  readonly log: MessagingLog;
  readonly metrics: MessagingMetrics;
}

const sweepEvery = 3_600_000;
const publishMs = 5_000;

/**
 * Publishes what the outbox holds. Every process of a service has one; the one whose database session holds the
 * lock works, the others stand by and take over when that session ends.
 */
export class Relay {
  private readonly lanes = new Set<Lane>();
  private readonly standby = new Signal();
  private readonly publisher: AckedPublisher;
  private running?: Promise<void>;
  private stopped = false;
  private connections = 0;
  state: 'leader' | 'standby' | 'stopped' = 'stopped';

  constructor(
    private readonly backbone: Backbone,
    private readonly options: RelayOptions,
  ) {
    const inboxPrefix = `_INBOX_${options.service}`;
    this.publisher = new AckedPublisher(backbone, { inboxPrefix, timeoutMs: publishMs });
  }

  start(): void {
    this.state = 'standby';
    this.backbone.onUp(() => {
      this.connections++;
      this.wakeLanes();
    });
    if (this.backbone.up) this.connections++;
    void this.hearPeers();
    this.running = this.runForEver();
  }

  /** Something was committed in this process; the leader may be in another one. */
  wake(): void {
    if (this.state === 'leader') this.wakeLanes();
    else this.backbone.live?.publish(relayWakeSubject(this.options.service));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.standby.raise();
    for (const lane of this.lanes) lane.stop();
    await this.running;
    this.state = 'stopped';
  }

  private wakeLanes(): void {
    for (const lane of this.lanes) lane.wake();
  }

  private async hearPeers(): Promise<void> {
    const connection = await this.backbone.connection();
    connection.subscribe(relayWakeSubject(this.options.service), { callback: () => this.wakeLanes() });
  }

  private async runForEver(): Promise<void> {
    const { log, pace, databaseUrl } = this.options;
    for (let failures = 0; !this.stopped;) {
      try {
        const session = await LeaderSession.tryToLead(databaseUrl, () => this.abdicate());
        failures = 0;
        if (session && this.stopped) await session.end();
        else if (session) await this.lead(session);
      } catch (error) {
        if (failures++ % 30 === 0)
          log.warn({ error: String(error) }, 'the relay lost its database; trying on');
      }
      if (!this.stopped) await this.standby.wait(pace.standbyMs);
    }
  }

  private abdicate(): void {
    for (const lane of this.lanes) lane.stop();
  }

  private async lead(session: LeaderSession): Promise<void> {
    const { service, pace, log, metrics } = this.options;
    const broker = this.broker();
    for (const stream of streamsFilledBy(service)) {
      this.lanes.add(new Lane(new SqlOutbox(session), broker, { stream, pace, log, metrics }));
    }
    this.state = 'leader';
    log.info({}, 'this relay leads');
    const chores = [
      setInterval(() => void this.measure(session), pace.housekeepingMs),
      setInterval(() => void sweep(session).catch(() => undefined), sweepEvery),
    ];
    try {
      await Promise.all([...this.lanes].map((lane) => lane.run().finally(() => this.abdicate())));
    } finally {
      this.state = 'standby';
      for (const chore of chores) clearInterval(chore);
      this.lanes.clear();
      await session.end();
    }
  }

  private async measure(session: LeaderSession): Promise<void> {
    const gauge = await pendingGauge(session).catch(() => undefined);
    if (gauge) this.options.metrics.outboxPending(gauge.count, gauge.oldestSeconds);
  }

  private broker(): Broker {
    const { backbone, options } = this;
    const connections = () => this.connections;
    return {
      get up() {
        return backbone.up;
      },
      get connections() {
        return connections();
      },
      publish: publishing(this.publisher, options.service),
      async factsOf(stream) {
        if (!backbone.live) throw new Error('NATS is away');
        const manager = await jetstreamManager(backbone.live, { checkAPI: false, timeout: 2_000 });
        const { created, state } = await manager.streams.info(stream);
        return { created: String(created), lastSeq: state.last_seq };
      },
    };
  }
}
