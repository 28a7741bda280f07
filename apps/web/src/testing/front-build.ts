import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const repositoryRoot = join(__dirname, '../../../..');

/** Builds the front as it is delivered, into a folder of its own. */
export async function buildFront(folder: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--outDir', folder, '--logLevel', 'error'],
    // The environment of the tests would make it a development build.
    { cwd: repositoryRoot, env: { NODE_ENV: 'production' } },
  );
}
