import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

declare global {
  /** A folder of this test run, deleted with it; see the configuration of Jest. */
  var comptoirTestFolder: string;
}

const repositoryRoot = join(__dirname, '../../../..');

/** The front as it is delivered, built once in a test run: the suite that comes first builds it, the others wait. */
export async function builtFront(): Promise<string> {
  const shared = globalThis.comptoirTestFolder;
  const folder = join(shared, 'front');
  const [done, failed] = [join(shared, 'front-built'), join(shared, 'front-failed')];
  if (claim(join(shared, 'front-claimed'))) {
    await build(folder).catch((error: unknown) => {
      writeFileSync(failed, '');
      throw error;
    });
    writeFileSync(done, '');
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error('The front could not be built: see the suite that tried.');
    await new Promise((again) => setTimeout(again, 100));
  }
  return folder;
}

/** True for the first who asks. */
function claim(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function build(folder: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--outDir', folder, '--logLevel', 'error'],
    // The environment of the tests would make it a development build.
    { cwd: repositoryRoot, env: { NODE_ENV: 'production' } },
  );
}
