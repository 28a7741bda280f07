import { Backbone } from '../backbone/backbone';
import { silentLog, type MessagingLog } from '../options';
import type { StreamLimits } from './definitions';
import { provisionStreams } from './provision-streams';

export interface KeepProvisionedOptions {
  /** With the provisioner's credentials. */
  readonly natsUrl: string;
  readonly limits?: StreamLimits;
  /** Between two looks, besides one after each connection. Default 5 s. */
  readonly everyMs?: number;
  readonly log?: MessagingLog;
}

export interface Provisioner {
  /** Resolves when everything existed for the first time. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps streams and durables in existence: a broker that lost its store has them again within seconds, empty, and
 * the services' reconcilers then fill them from their outboxes. Run one per installation; several do no harm.
 */
export function keepProvisioned({
  natsUrl,
  limits,
  everyMs = 5_000,
  log = silentLog,
}: KeepProvisionedOptions): Provisioner {
  const backbone = new Backbone({ name: 'provisioner', url: natsUrl, log, onClosed: () => undefined });
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (becomeReady = resolve));
  let running: Promise<void> | undefined;

  async function look(): Promise<void> {
    const connection = backbone.live;
    if (!connection) return;
    try {
      const { created, updated } = await provisionStreams(connection, limits);
      if (created.length + updated.length > 0) log.info({ created, updated }, 'streams provisioned');
      becomeReady();
    } catch (error) {
      log.warn({ error: String(error) }, 'streams could not be provisioned; trying again');
    }
  }
  const lookOnce = () => (running ??= look().finally(() => (running = undefined)));
  const forget = backbone.onUp(() => void lookOnce());
  const timer = setInterval(() => void lookOnce(), everyMs);

  return {
    ready,
    async stop() {
      clearInterval(timer);
      forget();
      await running;
      await backbone.close();
    },
  };
}
