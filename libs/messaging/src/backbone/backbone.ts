import { connect, type NatsConnection, type Status } from '@nats-io/transport-node';
import type { MessagingLog } from '../options';
import { UnfitServer } from './fit-server';

export interface BackboneOptions {
  /** Shown by the server's monitoring; also the private inbox prefix, `_INBOX_<name>`. */
  readonly name: string;
  /** `nats://user:password@host:port`, several separated by commas. */
  readonly url: string;
  readonly log: MessagingLog;
  /** The connection is gone and will not come back. */
  readonly onClosed: (error: Error | undefined) => void;
  /** Looks at the server after each (re)connection, before anything is given to it. `UnfitServer` ends the connection. */
  readonly fit?: (connection: NatsConnection) => Promise<void>;
}

const againMs = 1_000;

type Listener = () => void;

/**
 * A NATS connection of a process. It is made in the background, for ever: a server that is absent at start,
 * or away for an hour, changes `up` and nothing else. Never give up, never be deaf without knowing it.
 */
export class Backbone {
  private current?: NatsConnection;
  private isUp = false;
  private stopped = false;
  private entries = 0;
  private unfit?: UnfitServer;
  private readonly upListeners = new Set<Listener>();
  private readonly downListeners = new Set<Listener>();

  constructor(private readonly options: BackboneOptions) {
    void this.connectForEver();
  }

  get up(): boolean {
    return this.isUp;
  }

  /** The connection while it is up. */
  get live(): NatsConnection | undefined {
    return this.isUp ? this.current : undefined;
  }

  /** The connection once made, up or not: what is subscribed on it comes back with it. */
  async connection(): Promise<NatsConnection> {
    if (!this.current) await new Promise<void>((resolve) => this.onUp(resolve, { once: true }));
    return this.current as NatsConnection;
  }

  /** The live connection, waiting for it at most so long. */
  async within(milliseconds: number): Promise<NatsConnection | undefined> {
    if (this.isUp) return this.current;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, milliseconds);
      const forget = this.onUp(done, { once: true });
      function done() {
        clearTimeout(timer);
        forget();
        resolve();
      }
    });
    return this.live;
  }

  /** Calls back at each (re)connection. Returns what ends it. */
  onUp(listener: Listener, { once = false } = {}): () => void {
    const entry = once ? () => (this.upListeners.delete(entry), listener()) : listener;
    this.upListeners.add(entry);
    return () => void this.upListeners.delete(entry);
  }

  onDown(listener: Listener): () => void {
    this.downListeners.add(listener);
    return () => void this.downListeners.delete(listener);
  }

  /** Sends what is buffered, then closes. */
  async close(): Promise<void> {
    this.stopped = true;
    const connection = this.current;
    if (!connection || connection.isClosed()) return;
    await (this.isUp ? connection.drain() : connection.close());
  }

  private async connectForEver(): Promise<void> {
    for (let attempt = 0; !this.stopped; attempt++) {
      try {
        const connection = await connect(connectionOptions(this.options));
        if (this.stopped) return void (await connection.close());
        this.current = connection;
        return this.follow(connection);
      } catch (error) {
        if (attempt % 40 === 0)
          this.options.log.warn({ error: String(error) }, 'NATS does not answer; trying on');
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  private follow(connection: NatsConnection): void {
    void this.watch(connection);
    void connection.closed().then((error) => {
      this.turn(false);
      if (!this.stopped) this.options.onClosed(this.unfit ?? (error instanceof Error ? error : undefined));
    });
    void this.enter(connection);
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) this.heed(status, connection);
  }

  /** Up, once the server is known to be fit. */
  private async enter(connection: NatsConnection): Promise<void> {
    const entry = ++this.entries;
    const { fit, log } = this.options;
    while (fit && entry === this.entries && !connection.isClosed()) {
      try {
        await fit(connection);
        break;
      } catch (error) {
        if (error instanceof UnfitServer) return this.refuse(connection, error);
        log.warn({ error: String(error) }, 'whether the NATS server is fit cannot be told; trying again');
        await new Promise((resolve) => setTimeout(resolve, againMs).unref());
      }
    }
    if (entry === this.entries && !connection.isClosed()) this.turn(true);
  }

  private refuse(connection: NatsConnection, error: UnfitServer): Promise<void> {
    this.unfit = error;
    return connection.close();
  }

  private heed(status: Status, connection: NatsConnection): void {
    const { log } = this.options;
    if (status.type === 'disconnect') {
      log.warn({}, 'NATS connection lost');
      this.entries++;
      this.turn(false);
    } else if (status.type === 'reconnect') {
      log.info({}, 'NATS connection is back');
      void this.enter(connection);
    } else if (status.type === 'error') {
      log.error({ error: status.error.message }, 'NATS refused something');
    }
  }

  private turn(up: boolean): void {
    if (this.isUp === up) return;
    this.isUp = up;
    for (const listener of [...(up ? this.upListeners : this.downListeners)]) listener();
  }
}

/** How everything of ours connects: never gives up, notices a dead peer in seconds, hears only its own inbox. */
export function connectionOptions({ name, url }: Pick<BackboneOptions, 'name' | 'url'>) {
  const urls = url.split(',').map((one) => new URL(one));
  return {
    servers: urls.map((one) => one.host),
    user: decodeURIComponent(urls[0]?.username ?? '') || undefined,
    pass: decodeURIComponent(urls[0]?.password ?? '') || undefined,
    name,
    inboxPrefix: `_INBOX_${name}`,
    timeout: 3_000,
    maxReconnectAttempts: -1,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: 200,
    reconnectJitter: 100,
    pingInterval: 5_000,
    maxPingOut: 2,
    // Otherwise two errors, each with its stack, are made for every ask and every event, to be thrown away.
    noAsyncTraces: true,
  };
}
