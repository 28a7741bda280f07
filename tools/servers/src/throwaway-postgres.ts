import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerPostgres, inContainers } from './containers';
import { NOBODY, startPostgres } from './postgres';
import { randomPassword } from './private-files';

/** The superuser's address of the cluster that a whole test run shares; set by the global set-up of Jest. */
export const TEST_POSTGRES = 'COMPTOIR_TEST_PG';

export interface ThrowawayPostgres {
  /** The superuser's address, database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL without protection against a power cut, deleted with all its data by `stop()` or by the death of this process. */
export async function throwawayPostgres(): Promise<ThrowawayPostgres> {
  if (inContainers()) return containerPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-test-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
  const server = await startPostgres({
    dataDir: join(folder, 'data'),
    password: randomPassword(),
    binaries: 'system',
    durable: false,
    leftovers: folder,
  });
  server.process.unref();
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
