import { connect } from '@nats-io/transport-node';
import { connectionOptions } from '../backbone/backbone';
import { provisionStreams } from '../streams/provision-streams';
import { provisionerUrl } from './provision.config';

/** Creates what is missing, once, and says what: a job for deployments. `keepProvisioned` does it for ever. */
async function main(): Promise<string> {
  const url = provisionerUrl(process.argv[2]);
  const connection = await connect({
    ...connectionOptions({ name: 'provisioner', url }),
    maxReconnectAttempts: 5,
  });
  try {
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
