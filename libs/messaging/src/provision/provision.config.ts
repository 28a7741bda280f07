import type { ServerDemands } from '../backbone/fit-server';

/** What it expects of the server in production (NODE_ENV, NATS_MONITOR_URL). */
export function provisionerDemands(): ServerDemands | undefined {
  const { NODE_ENV, NATS_MONITOR_URL: monitorUrl } = process.env;
  return NODE_ENV === 'production' ? { monitorUrl } : undefined;
}

/** Where the provisioner connects, with its own credentials: the argument, or NATS_URL. */
export function provisionerUrl(given?: string): string {
  const url = given ?? process.env.NATS_URL;
  if (!url)
    throw new Error(
      'Give the address of NATS with the credentials of the provisioner: as argument, or as NATS_URL',
    );
  return url;
}
