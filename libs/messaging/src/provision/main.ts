import { connect } from '@nats-io/transport-node';
import { connectionOptions } from '../backbone/backbone';
import { assertFit } from '../backbone/fit-server';
import { provisionStreams } from '../streams/provision-streams';
import { provisionerDemands, provisionerUrl } from './provision.config';

/** Creates what is missing, once, and says what: a job for deployments. `keepProvisioned` does it for ever. */
async function main(): Promise<string> {
  const url = provisionerUrl(process.argv[2]);
  const connection = await connect({
    ...connectionOptions({ name: 'provisioner', url }),
    maxReconnectAttempts: 5,
  });
  try {
    const demands = provisionerDemands();
    if (demands) await assertFit(connection, 'provisioner', demands);
    const { created, updated } = await provisionStreams(connection);
    return `created: ${created.join(', ') || 'nothing'}; updated: ${updated.join(', ') || 'nothing'}`;
  } finally {
    await connection.close();
  }
}

main().then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
