import { join } from 'node:path';
import { freePort, supervise } from '@comptoir/tool-servers';
import type { Stand } from '@comptoir/tool-stand';
import type { Samples } from '../workloads/samples';
import { floorStatements } from './statements';

/** Starts the floor as a process of its own, as every service is one. */
export async function startFloor(
  samples: Samples,
  { sales, purchasing }: Stand['databases'],
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = supervise({
    command: process.execPath,
    args: [join(__dirname, 'server.js')],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      SALES_URL: sales,
      PURCHASING_URL: purchasing,
      FLOOR_STATEMENTS: JSON.stringify(floorStatements(samples)),
    },
  });
  await child.line(/^ready/, 20_000);
  return { url: `http://127.0.0.1:${port}`, stop: async () => void (await child.stop()) };
}
